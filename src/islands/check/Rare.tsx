import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Arrival, CheckData } from './check-data.ts';
import { rareViews } from './later-parts.ts';

type RareView = keyof typeof rareViews;
type Part = ComponentType<{ data: CheckData }>;

export function isRare(view: string): view is RareView {
  return view in rareViews;
}

/** Such a view. It says at once what it is for, and shows the rest when script and data are there. */
export function Rare({ view, data, arrival }: { view: RareView; data: CheckData; arrival: Arrival }) {
  const [loaded, setLoaded] = useState<{ Part: Part } | 'failed'>();
  useEffect(() => {
    rareViews[view]().then(
      (Part: Part) => setLoaded({ Part }),
      () => setLoaded('failed'),
    );
  }, [view]);
  const { coming, failed } = data.texts.parts;
  const hasFailed = loaded === 'failed' || arrival === 'failed';
  return (
    <>
      <p class="lead">{data.texts[view].lead}</p>
      {typeof loaded === 'object' && arrival === 'whole' ? (
        <loaded.Part data={data} />
      ) : (
        <p class="needs-script">{hasFailed ? failed : coming}</p>
      )}
    </>
  );
}
