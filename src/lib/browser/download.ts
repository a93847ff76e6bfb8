/** Offers data as a JSON file, made in the browser. */
export function downloadJson(fileName: string, data: unknown): void {
  downloadText(fileName, JSON.stringify(data, undefined, 2), 'application/json');
}

/** Offers a text as a file, made in the browser. */
export function downloadText(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; later it only holds memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
