import { isLocale } from '#i18n/locales.ts';
import { keepLanguage } from '#lib/browser/chosen-language.ts';
import { share } from './share.ts';

/** What every page does with scripts: keep the fragment when switching language, share, and open search in place. */
document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const language = target.closest<HTMLAnchorElement>('a[data-language]');
  if (language) {
    language.hash = location.hash;
    const { language: chosen } = language.dataset;
    if (isLocale(chosen)) keepLanguage(chosen);
  }
  const shareButton = target.closest<HTMLButtonElement>('[data-share]');
  if (shareButton) share(shareButton);
  const searchLink = target.closest<HTMLAnchorElement>('[data-search]');
  if (searchLink && !event.ctrlKey && !event.metaKey && !event.shiftKey) openSearch(event, searchLink);
});

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const searchLink = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (searchLink && (slash || commandK)) openSearch(event, searchLink);
});

/** Opens search in place. Where it cannot be loaded, its page is the way. */
function openSearch(event: Event, link: HTMLAnchorElement): void {
  event.preventDefault();
  import('./search/dialog.tsx')
    .then(({ openSearchDialog }) => openSearchDialog(link))
    .catch(() => location.assign(link.href));
}
