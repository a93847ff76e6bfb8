/** Offers data as a file, made in the browser. */
export function downloadJson(fileName: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; later it only holds memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
