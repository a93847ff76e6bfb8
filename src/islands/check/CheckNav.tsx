import type { CheckData } from './check-data.ts';

const shown = ['start', 'results', 'plan', 'rounds', 'data'] as const;

/** The parts of the self-check; a view that asks statements belongs to the first. */
export function CheckNav({ data, view }: { data: CheckData; view: string }) {
  const { nav } = data.texts;
  const asks = view === 'quick-scan' || data.levels.some(({ id }) => id === view);
  return (
    <nav class="check-nav no-print" aria-label={nav.label}>
      <ul role="list">
        {shown.map((id) => (
          <li key={id}>
            <a
              href={data.views.find((known) => known.id === id)?.path}
              aria-current={id === view ? 'page' : asks && id === 'start' ? 'true' : undefined}
            >
              {nav[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
