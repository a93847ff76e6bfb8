import { useEffect, useRef, useState } from 'preact/hooks';
import { compareWorkbooks, emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $workbook, replaceWorkbook } from '#stores/workbook.ts';
import { isNone, Preview } from './Preview.tsx';
import { Problems } from './Problems.tsx';
import { type ReadFiles, readFiles } from './read-files.ts';

/** Opens saved copies. It shows what would change first, and what it did can be undone. */
export function Import({ data }: { data: CheckData }) {
  const { data: texts } = data.texts;
  const [read, setRead] = useState<ReadFiles>();
  const [message, setMessage] = useState('');
  const [used, setUsed] = useState<{ before: Workbook; after: Workbook }>();
  const own = useStored($workbook, emptyWorkbook);
  // What was put in or deleted since, here or in another tab, is not to be undone with it.
  const canUndo = used !== undefined && isNone(compareWorkbooks(own, used.after));
  const status = useRef<HTMLDivElement>(null);

  const open = async (files: FileList | null | undefined) => {
    if (!files || files.length === 0) return;
    const { version, items, factors } = data;
    setRead(await readFiles([...files], { version, items, factors }));
    setMessage('');
  };
  /** The buttons go with the preview: the words that take its place are where one goes on. */
  const settle = (said: string) => {
    setRead(undefined);
    setMessage(said);
    status.current?.focus();
  };
  const use = (next: Workbook, done: string) => {
    const before = $workbook.get();
    const isDone = replaceWorkbook(next);
    if (isDone) setUsed({ before, after: $workbook.get() });
    settle(isDone ? done : texts.noRoom);
  };
  const undo = () => {
    const isDone = used !== undefined && replaceWorkbook(used.before);
    if (isDone) setUsed(undefined);
    settle(isDone ? texts.undone : texts.noRoom);
  };
  // Beside this part too: a file that is dropped would else be opened by the browser in the place of the page.
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const take = (event: DragEvent) => {
      allow(event);
      open(event.dataTransfer?.files);
    };
    addEventListener('dragover', allow);
    addEventListener('drop', take);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', take);
    };
  });

  return (
    <section class="import" aria-labelledby="import">
      <h2 id="import">{texts.importTitle}</h2>
      <p id="import-text">
        {texts.importText} {texts.drop}
      </p>
      <p>
        {/* The browser's own words for it would be in the browser's language. */}
        <label class="button file">
          <input
            type="file"
            class="hidden"
            accept=".json,application/json"
            multiple
            aria-describedby="import-text"
            onChange={async ({ currentTarget }) => {
              await open(currentTarget.files);
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
          {texts.choose}
        </label>
      </p>
      <div role="alert">{read && <Problems read={read} texts={texts} />}</div>
      {read?.workbook && (
        <Preview
          data={data}
          workbook={read.workbook}
          exported={read.exported ?? ''}
          onUse={use}
          onCancel={() => settle(texts.cancelled)}
        />
      )}
      <div ref={status} tabIndex={-1} role="status" class="quiet-focus">
        {message && (
          <p>
            {message}{' '}
            {canUndo && (
              <button type="button" class="button" onClick={undo}>
                {texts.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
