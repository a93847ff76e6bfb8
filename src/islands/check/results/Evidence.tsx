import { Fragment } from 'preact';
import { fill } from '#i18n/format.ts';
import type { CheckData, CheckItem, CheckRelation } from '#islands/check/check-data.ts';
import { FactorLink } from './FactorLink.tsx';
import type { Result } from './read-result.ts';
import { sayAnswer, sayAnswers, sayBand } from './say-result.ts';

interface Props {
  relations?: readonly CheckRelation[];
  factors: readonly string[];
  /** Statements whose own answer counts, besides their factor's. */
  items?: readonly CheckItem[];
  data: CheckData;
  result: Result;
}

/** What an insight rests on: the answers, the relations with their section, and the cases that show how others do it. */
export function Evidence({ relations = [], factors, items = [], data, result }: Props) {
  const { insights } = data.texts;
  const cases = new Map(
    factors.flatMap((id) =>
      result.named(id).factor.cases.map((shown) => [`${shown.name}${shown.path}`, shown] as const),
    ),
  );
  return (
    <details class="evidence">
      <summary>{insights.evidence}</summary>
      <ul>
        {factors.map((id) => (
          <li key={id}>
            <FactorLink factor={result.named(id).factor} />:{' '}
            {sayAnswers(result.named(id), data) || sayBand(result.named(id), data)}
          </li>
        ))}
        {items.map((item) => (
          <li key={item.id}>
            “{item.text}”: {sayAnswer(item, result.answers, data)} <span class="note">§ {item.section}</span>
          </li>
        ))}
        {relations.map(({ from, kind, to, reason, reading, sections }) => (
          <li key={`${from} ${kind} ${to}`}>
            {reason}{' '}
            <span class="note">
              § {sections.join(', ')}. {insights[reading]}
            </span>
          </li>
        ))}
        <li>
          {cases.size === 0
            ? insights.noCases
            : splitAt(insights.cases, '{cases}').map((part, index) => (
                <Fragment key={part}>
                  {index === 1 &&
                    [...cases.values()].map((shown, place) => (
                      <Fragment key={shown.path}>
                        {place > 0 && ', '}
                        <a href={shown.path}>{shown.name}</a>
                      </Fragment>
                    ))}
                  {fill(part, {})}
                </Fragment>
              ))}
        </li>
      </ul>
    </details>
  );
}

function splitAt(text: string, mark: string): string[] {
  return text.split(mark);
}
