/** Opens search over the page. Where it cannot be loaded, its page is the way. */
export function openSearch(event: Event): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link) return;
  event.preventDefault();
  import('./search/dialog.tsx')
    .then(({ openSearchDialog }) => openSearchDialog(link))
    .catch(() => location.assign(link.href));
}
