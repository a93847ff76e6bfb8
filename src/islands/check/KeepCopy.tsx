import { useState } from 'preact/hooks';
import { $entries } from '#stores/entries.ts';
import type { CheckData } from './check-data.ts';
import { rareActs } from './later-parts.ts';
import { nothingKept } from './StorageStatus.tsx';
import { useStored } from './useStored.ts';

/** Offers a copy as a file wherever there is something to lose. The making of it comes when it is asked for. */
export function KeepCopy({ data }: { data: CheckData }) {
  const { copy, parts } = data.texts;
  const entries = useStored($entries, nothingKept);
  const [message, setMessage] = useState('');
  const save = () =>
    rareActs.copy().then(
      ({ saveCopy }) => setMessage(saveCopy(data) ? '' : copy.tooLarge),
      () => setMessage(parts.failed),
    );
  return (
    <div class="keep-copy needs-script no-print">
      {entries.size > 0 && (
        <>
          <p class="note">{copy.note}</p>
          <p>
            <button type="button" class="button" onClick={save}>
              {copy.button}
            </button>
          </p>
        </>
      )}
      <p role="status">{message}</p>
    </div>
  );
}
