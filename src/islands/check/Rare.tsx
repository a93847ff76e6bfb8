import type { Arrival, CheckData } from './check-data.ts';
import { Later } from './Later.tsx';

/** Views that few open at every visit. */
const views = {
  plan: () => import('./plan/PlanView.tsx').then(({ PlanView }) => PlanView),
  rounds: () => import('./rounds/RoundsView.tsx').then(({ RoundsView }) => RoundsView),
  data: () => import('./data/OwnDataView.tsx').then(({ OwnDataView }) => OwnDataView),
  profile: () => import('./sharing/ProfileView.tsx').then(({ ProfileView }) => ProfileView),
};

type RareView = keyof typeof views;

export function isRare(view: string): view is RareView {
  return view in views;
}

/** Such a view. It says at once what it is for; the rest comes with its script. */
export function Rare({ view, data, arrival }: { view: RareView; data: CheckData; arrival: Arrival }) {
  return (
    <>
      <p class="lead">{data.texts[view].lead}</p>
      <Later load={views[view]} data={data} arrival={arrival} />
    </>
  );
}
