import { watchFactorCheck } from './factor-check.ts';
import { chooseLanguage, followLanguage, showLanguage } from './language.ts';
import { openSearch } from './open-search.ts';
import { copyLink, hush, share } from './share.ts';

/** The one script that every page brings. Whatever needs more is fetched when it is asked for. */
document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const languageLink = target.closest<HTMLAnchorElement>('a[data-language]');
  if (languageLink) chooseLanguage(languageLink);
  const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!target.closest('.share-status')) hush();
  if (target.closest('[data-share]')) share();
  const anchor = target.closest<HTMLAnchorElement>('.anchor');
  if (isPlainClick && anchor) copyLink(anchor, event);
  if (isPlainClick && target.closest('[data-search]')) openSearch(event);
});

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  const isSlash = event.key === '/' && !isTyping && !(event.ctrlKey || event.metaKey || event.altKey);
  const isCommandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (isSlash || isCommandK) openSearch(event);
});

followLanguage();
if (navigator.serviceWorker?.controller)
  import('./offline/updates.ts').then(
    ({ watchUpdates }) => watchUpdates(),
    () => undefined,
  );
watchFactorCheck();
showLanguage();
