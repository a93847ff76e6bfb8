/** Passes the page's address on: the device's own share sheet where there is one, else the clipboard. */
export async function share(button: HTMLButtonElement): Promise<void> {
  const { copied = '', failed = '' } = button.dataset;
  const url = location.href;
  if (navigator.share) {
    // Closing the share sheet rejects too, and needs no message.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  const done = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  say(button, done ? copied : failed.replace('{url}', () => url));
}

/** Says it in the status line that stands beside the button from the start. */
function say(button: Element, message: string): void {
  const status = button.closest('section')?.querySelector('[role=status]');
  if (status) status.textContent = message;
}
