import { useEffect, useRef } from 'preact/hooks';
import {
  compareWorkbooks,
  emptyWorkbook,
  mergeWorkbooks,
  type Workbook,
  type WorkbookChange,
} from '#domain/workbook.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $workbook } from '#stores/workbook.ts';

interface Props {
  data: CheckData;
  workbook: Workbook;
  exported: string;
  onUse(next: Workbook, done: string): void;
  onCancel(): void;
}

/** What merging with a copy or replacing by it would change, and the choice between the two. */
export function Preview({ data, workbook, exported, onUse, onCancel }: Props) {
  const { data: texts } = data.texts;
  const own = useStored($workbook, emptyWorkbook);
  const merged = mergeWorkbooks(own, workbook);
  const merging = compareWorkbooks(own, merged);
  const replacing = compareWorkbooks(own, workbook);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        {texts.preview}
      </h3>
      <p>{fill(texts.from, { date: formatDate(exported, data.locale) })}</p>
      {isNone(replacing) ? (
        <p>{texts.nothingNew}</p>
      ) : (
        <>
          <p>{texts.mergeText}</p>
          <Changes change={merging} texts={texts} />
          <p>{texts.replaceText}</p>
          <Changes change={replacing} texts={texts} />
        </>
      )}
      <p class="buttons">
        {!isNone(merging) && (
          <button type="button" class="button" onClick={() => onUse(merged, texts.merged)}>
            {texts.merge}
          </button>
        )}
        {!isNone(replacing) && (
          <button type="button" class="button" onClick={() => onUse(workbook, texts.replaced)}>
            {texts.replace}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </section>
  );
}

function Changes({ change, texts }: { change: WorkbookChange; texts: CheckData['texts']['data'] }) {
  const { columns, rows } = texts;
  const touched = (Object.keys(rows) as (keyof WorkbookChange)[]).filter((row) => isTouched(change, row));
  if (touched.length === 0) return <p class="note">{texts.nothingNew}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.added}</th>
          <th scope="col">{columns.changed}</th>
          <th scope="col">{columns.removed}</th>
        </tr>
      </thead>
      <tbody>
        {touched.map((row) => (
          <tr key={row}>
            <th scope="row">{rows[row]}</th>
            <td>{change[row].added}</td>
            <td>{change[row].changed}</td>
            <td>{change[row].removed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether two workbooks say the same. */
export function isNone(change: WorkbookChange): boolean {
  return !(Object.keys(change) as (keyof WorkbookChange)[]).some((row) => isTouched(change, row));
}

function isTouched(change: WorkbookChange, row: keyof WorkbookChange): boolean {
  const { added, changed, removed } = change[row];
  return added + changed + removed > 0;
}
