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
      const isHere = link?.pathname === location.pathname && link?.hash !== '';
      if (!link || !target || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isHere) {
        goToField(event, link.hash);
        return;
      }
      event.preventDefault();
      history.pushState(null, '', target.path + link.hash);
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
    scrollTo(0, 0);
    (firstFieldAt(location.hash) ?? heading.current)?.focus();
  }, [view, address, data]);

  return { view, heading };
}

function viewAt({ views }: CheckData, pathname: string): ViewAddress | undefined {
  return views.find(({ path }) => path === pathname);
}

/** Leads to a statement of this view with the focus too, which the browser leaves behind where it is. */
function goToField(event: MouseEvent, hash: string): void {
  const field = firstFieldAt(hash);
  if (!field) return;
  event.preventDefault();
  history.pushState(null, '', hash);
  field.closest('fieldset')?.scrollIntoView();
  field.focus({ preventScroll: true });
}

/** The first answer of the statement that an address names. */
function firstFieldAt(hash: string): HTMLElement | null | undefined {
  const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : undefined;
  return target?.closest('fieldset')?.querySelector('input');
}
