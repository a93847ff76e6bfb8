import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Arrival, CheckData } from './check-data.ts';

type RareView = 'plan' | 'rounds' | 'data';
type Part = ComponentType<{ data: CheckData }>;

/** Views that few open at every visit: the script of each comes when it is shown. */
const parts: Readonly<Record<RareView, () => Promise<Part>>> = {
  plan: () => import('./plan/PlanView.tsx').then(({ PlanView }) => PlanView),
  rounds: () => import('./rounds/RoundsView.tsx').then(({ RoundsView }) => RoundsView),
  data: () => import('./data/OwnDataView.tsx').then(({ OwnDataView }) => OwnDataView),
};

export function isRare(view: string): view is RareView {
  return view in parts;
}

/** Such a view. It says at once what it is for, and shows the rest when script and data are there. */
export function Rare({ view, data, arrival }: { view: RareView; data: CheckData; arrival: Arrival }) {
  const [loaded, setLoaded] = useState<{ Part: Part } | 'failed'>();
  useEffect(() => {
    parts[view]().then(
      (Part) => setLoaded({ Part }),
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
