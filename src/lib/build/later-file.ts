import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import type { LaterTexts } from '#islands/check/check-data.ts';
import { type DataFile, hashed } from './hashed-file.ts';

/** What the parts of the self-check say that few open at every visit. */
export function laterFile(locale: Locale): DataFile {
  const { rounds, data, summary, share, profile } = checkTextsIn(locale);
  return hashed(`check-later.${locale}`, { rounds, data, summary, share, profile } satisfies LaterTexts);
}
