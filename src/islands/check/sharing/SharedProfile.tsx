import { noAnswers } from '#domain/answers.ts';
import { toNumber } from '#domain/fraction.ts';
import { indexInstrument } from '#domain/instrument.ts';
import type { Profile } from '#domain/profile-link.ts';
import { rankScores } from '#domain/ranking.ts';
import type { ProfileScore } from '#domain/scoring.ts';
import { fill, formatList } from '#i18n/format.ts';
import { CheckFigure } from '#islands/check/CheckFigure.tsx';
import type { CheckData } from '#islands/check/check-data.ts';
import { FactorLink } from '#islands/check/results/FactorLink.tsx';
import { readResult } from '#islands/check/results/read-result.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $answers } from '#stores/answers.ts';
import { sayScore } from './say-score.ts';

interface Props {
  data: CheckData;
  profile: Profile;
}

/** Someone's scores as a figure, as lists and as a table, with one's own beside them. */
export function SharedProfile({ data, profile }: Props) {
  const { profile: texts, results, share, caution } = data.texts;
  const { role, hasIndividual, scores } = profile;
  const known = scores.filter(({ factor }) => data.factors.some(({ id }) => id === factor));
  const byFactor = new Map(known.map((score) => [score.factor, score]));
  const ranking = rankScores(data, indexInstrument(data.version, data.items), known);
  const isOut = (factor: string) => ranking.outOfBalance.some((score) => score.factor === factor);
  const titleOf = ({ factor }: ProfileScore) => data.factors.find(({ id }) => id === factor)?.title ?? factor;
  const lists = [
    { id: 'starts', title: results.starts, groups: ranking.placesToStart },
    {
      id: 'out-of-balance',
      title: results.outOfBalance,
      groups: ranking.outOfBalance.map((score) => ({ scores: [score] })),
    },
    { id: 'strengths', title: results.strengths, groups: ranking.strengths },
  ];
  return (
    <>
      <p class="notice">{caution}</p>
      {role && <p>{fill(texts.from, { role: share.roles[role] })}</p>}
      <p>
        {!hasIndividual && texts.noIndividual} {texts.untouched}
      </p>
      <CheckFigure
        data={data}
        withLabels
        fillOf={(factor) => shareOf(byFactor.get(factor))}
        shapeOf={(factor) => (isOut(factor) ? 'out' : byFactor.get(factor)?.coarse ? 'coarse' : 'filled')}
      />
      {lists
        .filter((list) => list.groups.length > 0)
        .map((list) => (
          <section key={list.id} class="shared-list">
            <h2 id={list.id}>{list.title}</h2>
            <ul>
              {list.groups.map(({ scores: tied }) => (
                <li key={tied[0]?.factor}>{formatList(tied.map(titleOf), data.locale)}</li>
              ))}
            </ul>
          </section>
        ))}
      <Table data={data} scores={known} />
    </>
  );
}

function Table({ data, scores }: { data: CheckData; scores: readonly ProfileScore[] }) {
  const { profile: texts, results } = data.texts;
  const answers = useStored($answers, noAnswers);
  const own = readResult(data, answers);
  return (
    <>
      <h2 id="table">{texts.table}</h2>
      {answers.size === 0 && <p>{texts.noOwn}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="table-frame" aria-labelledby="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{results.columns.factor}</th>
              <th scope="col">{texts.theirs}</th>
              {answers.size > 0 && <th scope="col">{texts.own}</th>}
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => {
              const { factor, result } = own.named(score.factor);
              return (
                <tr key={factor.id} data-level={factor.level}>
                  <th scope="row">
                    <FactorLink factor={factor} />
                  </th>
                  <td>{sayScore(score, data)}</td>
                  {answers.size > 0 && <td>{result.status === 'scored' ? sayScore(result, data) : texts.noScore}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

function shareOf(score: ProfileScore | undefined): number | undefined {
  return score && toNumber(score.score) / 100;
}
