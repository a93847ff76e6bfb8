/** Puts a text on the clipboard; says whether the browser let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or missing where a site has no HTTPS.
    return false;
  }
}
