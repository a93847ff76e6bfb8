import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Plan, PlanStep } from '#domain/plan.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { fill } from '#i18n/format.ts';
import { dropFactor, setPlanStep } from '#stores/plan.ts';

interface Props {
  plan: Plan;
  texts: CheckTexts['plan'];
  nameOf(factor: string): string;
  children: (factor: string, step: PlanStep) => ComponentChild;
}

/** The factors of the plan. One that is taken out can be put back, with all that was written. */
export function Steps({ plan, texts, nameOf, children }: Props) {
  const [dropped, setDropped] = useState<{ factor: string; step: PlanStep }>();
  const drop = (factor: string, step: PlanStep) => {
    dropFactor(factor);
    setDropped({ factor, step });
  };
  const putBack = () => {
    if (dropped) setPlanStep(dropped.factor, dropped.step);
    setDropped(undefined);
  };
  const isGone = dropped !== undefined && !plan.has(dropped.factor);
  return (
    <>
      {[...plan].map(([factor, step]) => (
        <section key={factor} class="step">
          {children(factor, step)}
          <p class="no-print">
            <button type="button" class="clear" onClick={() => drop(factor, step)}>
              {fill(texts.drop, { factor: nameOf(factor) })}
            </button>
          </p>
        </section>
      ))}
      <div role="status" class="no-print">
        {isGone && (
          <p>
            {fill(texts.dropped, { factor: nameOf(dropped.factor) })}{' '}
            <button type="button" class="button" onClick={putBack}>
              {texts.putBack}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
