import { Fragment } from 'preact';
import type { CheckData } from '#islands/check/check-data.ts';
import { FactorLink } from './FactorLink.tsx';
import type { Result } from './read-result.ts';
import { sayBand } from './say-result.ts';

/** The levels that were not begun, and the factors that have too few answers for a score. */
export function Missing({ data, result }: { data: CheckData; result: Result }) {
  const { missing, missingLead, notBegun } = data.texts.results;
  const lacking = result.factors.filter(
    (named) => named.result.status === 'too-few' || named.result.status === 'empty',
  );
  if (lacking.length + result.notBegun.length === 0) return null;
  return (
    <>
      <h2 id="missing">{missing}</h2>
      {result.notBegun.length > 0 && (
        <p>
          {notBegun}{' '}
          {result.notBegun.map(({ id, number, title }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <a href={data.views.find((view) => view.id === id)?.path}>
                {number} · {title}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {lacking.length > 0 && <p>{missingLead}</p>}
      <ul>
        {lacking.map((named) => (
          <li key={named.factor.id}>
            <FactorLink factor={named.factor} /> <span class="note">{sayBand(named, data)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
