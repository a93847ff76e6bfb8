import { fill } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { FactorLink } from './FactorLink.tsx';
import { type NamedResult, type Result, wholeScore } from './read-result.ts';
import { sayAnswers, sayBand, sayBasis } from './say-result.ts';

/** The same scores as bars, sorted within each level. */
export function Bars({ data, result }: { data: CheckData; result: Result }) {
  const { bars, levelScore, levelNoScore, startingPoint } = data.texts.results;
  return (
    <>
      <h2 id="bars">{bars}</h2>
      {result.levels.map(({ level, result: levelResult, factors }) => {
        const score = wholeScore(levelResult);
        const { scored, asked } = levelResult;
        return (
          <section key={level.id} data-level={level.id} class="bars">
            <h3>
              {level.number} · {level.title}
            </h3>
            <p class="note">
              {score === undefined ? fill(levelNoScore, { scored, asked }) : fill(levelScore, { score, scored, asked })}
            </p>
            {level.id === 'individual' && <p class="note">{startingPoint}</p>}
            <ul role="list">
              {factors.toSorted(byScore).map((named) => (
                <Bar key={named.factor.id} named={named} data={data} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Bar({ named, data }: { named: NamedResult; data: CheckData }) {
  const score = wholeScore(named.result);
  return (
    <li>
      <FactorLink factor={named.factor} />
      {score !== undefined && (
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="bar-ground" width="100" height="4" />
          <rect class="bar" width={score} height="4" />
        </svg>
      )}
      <p class="note">
        {[sayAnswers(named, data), sayBand(named, data), score, sayBasis(named, data)]
          .filter((part) => part !== '' && part !== undefined)
          .join(' · ')}
      </p>
    </li>
  );
}

/** Highest first; without a score last. */
function byScore(a: NamedResult, b: NamedResult): number {
  return (wholeScore(b.result) ?? -1) - (wholeScore(a.result) ?? -1);
}
