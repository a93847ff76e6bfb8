import { useEffect, useRef, useState } from 'preact/hooks';
import type { Arrival, CheckData, ViewAddress } from './check-data.ts';

/** The view that is shown, which follows links and the browser's Back and Forward once all data has come. */
export function useView(data: CheckData, firstView: string, arrival: Arrival) {
  const [view, setView] = useState(firstView);
  const heading = useRef<HTMLHeadingElement>(null);
  const address = data.views.find(({ id }) => id === view);

  useEffect(() => {
    if (arrival !== 'whole') return;
    const follow = () => setView(viewAt(data, location.pathname)?.id ?? firstView);
    const go = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      const target = link?.origin === location.origin ? viewAt(data, link.pathname) : undefined;
      if (!link || !target || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Within a view the browser goes to a heading by itself; it would leave the focus behind on the way to a statement.
      const isHere = link.pathname === location.pathname && link.hash !== '';
      const field = isHere ? firstFieldAt(link.hash) : undefined;
      if (isHere && !field) return;
      event.preventDefault();
      history.pushState(null, '', target.path + link.hash);
      setView(target.id);
      field?.focus();
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
    scrollTo(0, 0);
    (firstFieldAt(location.hash) ?? heading.current)?.focus();
  }, [view, address, data]);

  return { view, heading };
}

function viewAt({ views }: CheckData, pathname: string): ViewAddress | undefined {
  return views.find(({ path }) => path === pathname);
}

/** The first answer of the statement that an address names. */
function firstFieldAt(hash: string): HTMLElement | null | undefined {
  return document.getElementById(hash.slice(1))?.closest('fieldset')?.querySelector('input');
}
