import { useRef } from 'preact/hooks';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { plural } from '#i18n/format.ts';
import { downloadJson } from '#lib/browser/download.ts';
import { $entries, $unsaved, type Entries, forget, rawEntries, saveAll } from '#stores/entries.ts';
import { $notice } from '#stores/header.ts';
import { $keeping, currentKeeping } from '#stores/places.ts';
import { useStored } from './useStored.ts';

export const nothingKept: Entries = new Map();
const nothingUnsaved: ReadonlySet<string> = new Set();

/** Says where the answers are and what happened to them, in words and in a region that was there from the start. */
export function StorageStatus({ texts }: { texts: Pick<CheckTexts, 'status' | 'notice'> }) {
  const entries = useStored($entries, nothingKept);
  const keeping = useStored($keeping, undefined);
  const unsaved = useStored($unsaved, nothingUnsaved);
  const notice = useStored($notice, undefined);

  const isKept = entries.size > 0 && unsaved.size === 0 && notice !== 'cleared-elsewhere';
  const inDocument = entries.size > 0 && currentKeeping() === 'document';

  const region = useRef<HTMLDivElement>(null);
  const settle = (act: () => void) => () => {
    // The button goes with the notice: the words that take its place are where one goes on.
    region.current?.focus();
    act();
  };

  return (
    <div ref={region} tabIndex={-1} class="storage-status needs-script">
      <p role="status">
        {inDocument && texts.status.document}
        {!inDocument && unsaved.size > 0 && plural(texts.status.unsaved, unsaved.size)}
        {!inDocument && isKept && texts.status[keeping ?? 'undecided']}
      </p>
      <div role="alert">
        {notice && (
          <div class="notice">
            <p>{texts.notice[notice]}</p>
            {(notice === 'newer' || notice === 'damaged') && (
              <button type="button" class="button" onClick={() => downloadJson('lio.json', rawEntries())}>
                {texts.notice.download}
              </button>
            )}
            {notice === 'cleared-elsewhere' && (
              <p class="buttons">
                <button type="button" class="button" onClick={settle(saveAll)}>
                  {texts.notice.saveAgain}
                </button>
                <button type="button" class="button" onClick={settle(forget)}>
                  {texts.notice.letGo}
                </button>
              </p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
