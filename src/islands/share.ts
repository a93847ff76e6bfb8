/** How long it stays said that an address has been copied, in milliseconds. One that has to be copied by hand stays. */
const saidFor = 8000;

let hushing: ReturnType<typeof setTimeout> | undefined;

/** Passes on the address of the page and of the part that is being read: by the device's own share sheet, else the clipboard. */
export async function share(): Promise<void> {
  const url = location.href;
  if (!navigator.share) return copy(url);
  // Closing the share sheet rejects too, and needs no message.
  await navigator.share({ title: document.title, url }).catch(() => undefined);
}

/** Copies the address of a part of a page by pressing its link, which leads there as well; not to another page: one stays. */
export function copyLink(link: HTMLAnchorElement, press: Event): Promise<void> {
  if (link.pathname !== location.pathname) press.preventDefault();
  return copy(link.href);
}

/** Takes back what was said, once something else is pressed. */
export function hush(): void {
  clearTimeout(hushing);
  const status = findStatus();
  if (status) status.textContent = '';
}

async function copy(url: string): Promise<void> {
  const isCopied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  const status = findStatus();
  if (!status) return;
  const { copied = '', failed = '' } = status.dataset;
  status.textContent = isCopied ? copied : failed.replace('{url}', () => url);
  if (isCopied) hushing = setTimeout(hush, saidFor);
}

/** The status line of the page, there from the start. */
function findStatus(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.share-status');
}
