import type { ComponentChild } from 'preact';
import type { TieGroup } from '#domain/ranking.ts';
import type { FactorScore } from '#domain/scoring.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { fill } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { Pick } from '#islands/check/Pick.tsx';
import { FactorLink } from './FactorLink.tsx';
import type { Result } from './read-result.ts';
import { sayAnswers } from './say-result.ts';
import { Upstream } from './Upstream.tsx';

interface Props {
  data: CheckData;
  result: Result;
  /** Whether factors can be picked for the plan from here. */
  canPick: boolean;
}

/** What helps, where one could begin, and what is out of balance. */
export function Lists({ data, result, canPick }: Props) {
  const { results } = data.texts;
  const { strengths, placesToStart, outOfBalance } = result.ranking;
  return (
    <>
      <h2 id="starts">{results.starts}</h2>
      {placesToStart.length === 0 && <p>{outOfBalance.length === 0 ? results.nothingStandsOut : results.noStarts}</p>}
      {placesToStart.map((group) => (
        <Group key={group.scores[0]?.factor} group={group} texts={results}>
          {({ factor }) => <Entry key={factor} factor={factor} data={data} result={result} canPick={canPick} />}
        </Group>
      ))}
      {placesToStart.length > 0 && <p class="note">{results.startsRule}</p>}
      {outOfBalance.length > 0 && <h2 id="out-of-balance">{results.outOfBalance}</h2>}
      <ul class="factor-cards" role="list">
        {outOfBalance.map(({ factor }) => (
          <Entry key={factor} factor={factor} data={data} result={result} canPick={canPick} />
        ))}
      </ul>
      <h2 id="strengths">{results.strengths}</h2>
      {strengths.length === 0 && <p>{results.noStrengths}</p>}
      {strengths.map((group) => (
        <Group key={group.scores[0]?.factor} group={group} texts={results}>
          {({ factor }) => (
            <li key={factor} data-level={result.named(factor).factor.level}>
              <FactorLink factor={result.named(factor).factor} />{' '}
              <span class="note">{sayAnswers(result.named(factor), data)}</span>
            </li>
          )}
        </Group>
      ))}
    </>
  );
}

/** Factors that cannot be told apart, which it says when they are several. */
function Group({ group, texts, children }: GroupProps) {
  return (
    <>
      {group.scores.length > 1 && <p class="note">{texts.tie}</p>}
      <ul class="factor-cards" role="list">
        {group.scores.map(children)}
      </ul>
    </>
  );
}

interface GroupProps {
  group: TieGroup;
  texts: CheckTexts['results'];
  children: (score: FactorScore) => ComponentChild;
}

/** A factor to begin with: what was answered, what lies behind it, and its questions and first steps. */
function Entry({ factor: id, data, result, canPick }: Props & { factor: string }) {
  const { results } = data.texts;
  const named = result.named(id);
  const { factor } = named;
  return (
    <li data-level={factor.level}>
      <FactorLink factor={factor} /> <span class="note">{sayAnswers(named, data)}</span>
      {canPick && (
        <Pick factor={id} label={fill(data.texts.plan.pick, { factor: factor.title })} texts={data.texts.plan} />
      )}
      <Upstream factor={id} data={data} result={result} />
      <details>
        <summary>{results.questions}</summary>
        <ul>
          {factor.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{results.firstSteps}</summary>
        <ul>
          {factor.firstSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
