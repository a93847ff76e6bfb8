import { useEffect, useRef, useState } from 'preact/hooks';
import { parseAnswer } from '#domain/answer-codes.ts';
import { setAnswer } from '#stores/answers.ts';
import { chooseKeeping } from '#stores/entries.ts';
import { askBeforeLosing } from '#stores/leaving.ts';
import { openWorkbook } from '#stores/open.ts';
import type { Arrival, CheckData } from './check-data.ts';
import { Results } from './results/Results.tsx';
import { Start } from './Start.tsx';
import { Statements } from './Statements.tsx';
import { StorageStatus } from './StorageStatus.tsx';

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
  const [view, setView] = useState(firstView);
  const heading = useRef<HTMLHeadingElement>(null);
  // Read before this component takes the radios over: a click from before it woke counts.
  const [early] = useState(checkedRadios);
  const address = data.views.find(({ id }) => id === view);

  useEffect(() => {
    openWorkbook();
    askBeforeLosing();
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

  useEffect(() => {
    if (arrival !== 'whole') return;
    const follow = () => setView(viewAt(data) ?? firstView);
    const go = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      const target = link && data.views.find(({ path }) => path === link.pathname && !link.hash);
      if (!target || event.ctrlKey || event.metaKey || event.shiftKey || link.origin !== location.origin) return;
      event.preventDefault();
      history.pushState(null, '', target.path);
      setView(target.id);
    };
    addEventListener('popstate', follow);
    document.addEventListener('click', go);
    return () => {
      removeEventListener('popstate', follow);
      document.removeEventListener('click', go);
    };
  }, [arrival, data, firstView]);

  const shownView = useRef(firstView);
  useEffect(() => {
    if (shownView.current === view) return;
    shownView.current = view;
    document.title = `${address?.title} – ${data.siteName}`;
    // The header stands outside this component; its language link has to lead to the view that is shown.
    document.querySelector('a[data-language]')?.setAttribute('href', address?.otherPath ?? '');
    heading.current?.focus();
    scrollTo(0, 0);
  }, [view, address, data]);

  return (
    <div class="check">
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(data, view)}
      </h1>
      <StorageStatus texts={data.texts} />
      {view === 'start' && <Start data={data} />}
      {view === 'results' && <Results data={data} arrival={arrival} />}
      {view !== 'start' && view !== 'results' && <Statements data={data} view={view} />}
    </div>
  );
}

function titleOf(data: CheckData, view: string): string {
  if (view === 'start') return data.texts.start.title;
  if (view === 'quick-scan') return data.texts.quickScan.title;
  if (view === 'results') return data.texts.results.title;
  return data.views.find(({ id }) => id === view)?.title ?? data.texts.name;
}

function viewAt(data: CheckData): string | undefined {
  return data.views.find(({ path }) => path === location.pathname)?.id;
}

function checkedRadios(): { name: string; value: string }[] {
  if (typeof document === 'undefined') return [];
  const radios = document.querySelectorAll<HTMLInputElement>('.check input[type=radio]:checked');
  return [...radios].map(({ name, value }) => ({ name, value }));
}
