import { emptyWorkbook } from '#domain/workbook.ts';
import { plural } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { DeleteEverything } from '#islands/check/DeleteEverything.tsx';
import { KeepChoice } from '#islands/check/KeepChoice.tsx';
import { KeepCopy } from '#islands/check/KeepCopy.tsx';
import { nothingKept } from '#islands/check/StorageStatus.tsx';
import { useStored } from '#islands/check/useStored.ts';
import { downloadJson } from '#lib/browser/download.ts';
import { $entries, rawEntries } from '#stores/entries.ts';
import { $workbook } from '#stores/workbook.ts';
import { Import } from './Import.tsx';

/** What there is of someone's own, and what may be done with it. */
export function OwnDataView({ data }: { data: CheckData }) {
  const { data: texts, keep, remove, copy } = data.texts;
  const entries = useStored($entries, nothingKept);
  const { answers, plan, rounds } = useStored($workbook, emptyWorkbook);
  return (
    <>
      <p>{texts.kept}</p>
      <ul>
        <li>{plural(texts.counts.answers, answers.size)}</li>
        <li>{plural(texts.counts.plan, plan.size)}</li>
        <li>{plural(texts.counts.rounds, rounds.size)}</li>
      </ul>
      {entries.size > 0 && <h2 id="copy">{copy.title}</h2>}
      <KeepCopy data={data} />
      <Import data={data} />
      <KeepChoice texts={keep} />
      <h2 id="raw">{texts.raw}</h2>
      <p>{texts.rawText}</p>
      <p>
        <button type="button" class="button" onClick={() => downloadJson('lio.json', rawEntries())}>
          {texts.raw}
        </button>
      </p>
      <DeleteEverything texts={remove} />
    </>
  );
}
