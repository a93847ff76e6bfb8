import { noAnswers } from '#domain/answers.ts';
import { inModelOrder, planLimit } from '#domain/plan.ts';
import { progressOf } from '#domain/progress.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { nothingPicked } from '#islands/check/nothing-picked.ts';
import { PartName } from '#islands/check/PartField.tsx';
import { readResult } from '#islands/check/results/read-result.ts';
import { useStored } from '#islands/check/useStored.ts';
import { today } from '#lib/browser/today.ts';
import { $answers } from '#stores/answers.ts';
import { $plan } from '#stores/plan.ts';
import { PickList } from './PickList.tsx';
import { Review } from './Review.tsx';
import { Step } from './Step.tsx';
import { Steps } from './Steps.tsx';

/** What someone means to do about at most three factors, and when they look back. */
export function PlanView({ data }: { data: CheckData }) {
  const answers = useStored($answers, noAnswers);
  const plan = useStored($plan, nothingPicked);
  const { texts } = data;
  const result = readResult(data, answers);
  const { answered, total } = progressOf(data.items, answers);
  return (
    <>
      <PartName texts={texts.part} />
      <p class="print-only">
        {fill(texts.results.answered, { answered, total, date: formatDate(today(), data.locale) })}
      </p>
      <p class="notice">{texts.caution}</p>
      <PickList data={data} result={result} />
      {plan.size > planLimit && <p class="notice">{texts.plan.tooMany}</p>}
      <Steps
        plan={inModelOrder(plan, data.factors)}
        texts={texts.plan}
        nameOf={(factor) => result.named(factor)?.factor.title ?? factor}
      >
        {(factor, step) => <Step key={factor} factor={factor} step={step} data={data} />}
      </Steps>
      {plan.size > 0 && (
        <>
          <Review data={data} />
          <p class="buttons no-print">
            <button type="button" class="button" onClick={() => print()}>
              {texts.plan.print}
            </button>
          </p>
        </>
      )}
    </>
  );
}
