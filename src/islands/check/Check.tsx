import { useEffect, useState } from 'preact/hooks';
import { parseAnswer } from '#domain/answer-codes.ts';
import { setAnswer } from '#stores/answers.ts';
import { chooseKeeping } from '#stores/entries.ts';
import { askBeforeLosing } from '#stores/leaving.ts';
import { openWorkbook } from '#stores/open.ts';
import { CheckNav } from './CheckNav.tsx';
import type { Arrival, CheckData } from './check-data.ts';
import { followKeeping } from './follow-keeping.ts';
import { KeepCopy } from './KeepCopy.tsx';
import { isRare, Rare } from './Rare.tsx';
import { Results } from './results/Results.tsx';
import { Start } from './Start.tsx';
import { Statements } from './Statements.tsx';
import { StorageStatus } from './StorageStatus.tsx';
import { useView } from './use-view.ts';

interface Props {
  /** What the first view shows; the rest is fetched from `dataPath` once that view is there. */
  first: CheckData;
  view: string;
  dataPath: string;
}

/** The self-check: one document whose views each have an address. Moving between them loads no new document. */
export function Check({ first, view: firstView, dataPath }: Props) {
  const [data, setData] = useState(first);
  const [arrival, setArrival] = useState<Arrival>('coming');
  const { view, heading } = useView(data, firstView, arrival);
  // Read before this component takes the radios over: a click from before it woke counts.
  const [early] = useState(checkedRadios);

  useEffect(() => {
    openWorkbook();
    askBeforeLosing();
    followKeeping();
    for (const { name, value } of early) {
      if (name !== 'keeping') setAnswer(name, parseAnswer(value));
      else if (value === 'device' || value === 'tab') chooseKeeping(value);
    }
    fetch(dataPath)
      .then((response) => response.json())
      .then((whole: CheckData) => {
        setData(whole);
        setArrival('whole');
      })
      // Without the rest, links load each view as a page of its own.
      .catch(() => setArrival('failed'));
  }, [dataPath, early]);

  return (
    <div class="check">
      <CheckNav data={data} view={view} />
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(data, view)}
      </h1>
      <StorageStatus texts={data.texts} />
      {view === 'start' && <Start data={data} />}
      {view === 'results' && <Results data={data} arrival={arrival} />}
      {isRare(view) && <Rare key={view} view={view} data={data} arrival={arrival} />}
      {asks(data, view) && <Statements data={data} view={view} />}
      {view !== 'data' && <KeepCopy data={data} />}
    </div>
  );
}

/** Whether a view asks statements: the quick scan does, and each level. */
function asks({ levels }: CheckData, view: string): boolean {
  return view === 'quick-scan' || levels.some(({ id }) => id === view);
}

function titleOf({ texts, views }: CheckData, view: string): string {
  if (view === 'start') return texts.start.title;
  if (view === 'quick-scan') return texts.quickScan.title;
  if (view === 'results') return texts.results.title;
  if (isRare(view)) return texts[view].title;
  return views.find(({ id }) => id === view)?.title ?? texts.name;
}

function checkedRadios(): { name: string; value: string }[] {
  if (typeof document === 'undefined') return [];
  const radios = document.querySelectorAll<HTMLInputElement>('.check input[type=radio]:checked');
  return [...radios].map(({ name, value }) => ({ name, value }));
}
