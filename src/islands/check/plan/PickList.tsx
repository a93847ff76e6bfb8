import type { CheckData } from '#islands/check/check-data.ts';
import { Pick } from '#islands/check/Pick.tsx';
import type { NamedResult, Result } from '#islands/check/results/read-result.ts';
import { sayAnswers } from '#islands/check/results/say-result.ts';

/** The factors to choose from: those that are low or out of balance, and where nothing is, all that have a score. */
export function PickList({ data, result }: { data: CheckData; result: Result }) {
  const { plan } = data.texts;
  const { placesToStart, outOfBalance } = result.ranking;
  const stands = [...placesToStart.flatMap(({ scores }) => scores), ...outOfBalance].map(({ factor }) =>
    result.named(factor),
  );
  const offered = stands.length > 0 ? stands : result.factors.filter(isScored);
  if (offered.length === 0) return <p>{plan.nothing}</p>;
  return (
    <fieldset class="choices needs-script no-print">
      <legend>{plan.pickTitle}</legend>
      <p class="note">{stands.length > 0 ? plan.pickLead : plan.pickAny}</p>
      {offered.map((named) => (
        <Pick key={named.factor.id} factor={named.factor.id} label={sayChoice(named, data)} texts={plan} />
      ))}
    </fieldset>
  );
}

function sayChoice(named: NamedResult, data: CheckData): string {
  return `${named.factor.title}: ${sayAnswers(named, data)}`;
}

function isScored({ result }: NamedResult): boolean {
  return result.status === 'scored';
}
