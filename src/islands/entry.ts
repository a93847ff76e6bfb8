import { preferredLanguage } from '#lib/browser/chosen-language.ts';

/** Goes on to the visitor's language. The links stay for whoever comes back to choose another. */
const link = document.querySelector<HTMLAnchorElement>(`[data-language="${preferredLanguage()}"]`);
if (link) location.replace(link.href);
