import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Plan, type PlanStep, planFields } from '#domain/plan.ts';
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
  const [restored, setRestored] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  // A button that was pressed goes with what it did: the words that say so are where one goes on, or what came back.
  const drop = (factor: string, step: PlanStep) => {
    dropFactor(factor);
    setDropped({ factor, step });
    setRestored(undefined);
    status.current?.focus();
  };
  const putBack = () => {
    if (dropped) setPlanStep(dropped.factor, dropped.step);
    setRestored(dropped?.factor);
    setDropped(undefined);
  };
  const isBack = restored !== undefined && plan.has(restored);
  useEffect(() => {
    if (isBack) document.getElementById(`${restored}-${planFields[0]}`)?.focus();
  }, [isBack, restored]);
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
      <div ref={status} tabIndex={-1} role="status" class="quiet-focus no-print">
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
