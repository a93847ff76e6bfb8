/** Views that few open at every visit: the script of each comes when it is shown, or before that by `fetchLaterParts`. */
export const rareViews = {
  plan: () => import('./plan/PlanView.tsx').then(({ PlanView }) => PlanView),
  rounds: () => import('./rounds/RoundsView.tsx').then(({ RoundsView }) => RoundsView),
  data: () => import('./data/OwnDataView.tsx').then(({ OwnDataView }) => OwnDataView),
};

/** The same for what a button does. */
export const rareActs = {
  copy: () => import('./data/save-copy.ts'),
  summary: () => import('./results/say-summary.ts'),
  calendar: () => import('#lib/browser/calendar.ts'),
};

/** Fetches all of them, so that the check can be finished without a connection. What does not come is asked for again. */
export function fetchLaterParts(): void {
  for (const fetchPart of Object.values({ ...rareViews, ...rareActs })) fetchPart().catch(() => {});
}
