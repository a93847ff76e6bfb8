import { inModelOrder, isDay, planFields } from '#domain/plan.ts';
import { formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { nothingPicked } from '#islands/check/nothing-picked.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $plan, $review } from '#stores/plan.ts';

/** The plan as it stands, so that a result is printed with it. */
export function PlanSummary({ data }: { data: CheckData }) {
  const plan = useStored($plan, nothingPicked);
  const day = useStored($review, '');
  const { plan: texts } = data.texts;
  return (
    <>
      {plan.size > 0 && <h2 id="plan">{texts.title}</h2>}
      {[...inModelOrder(plan, data.factors)].map(([id, step]) => (
        <section key={id} class="plan-summary">
          <h3>{data.factors.find((factor) => factor.id === id)?.title ?? id}</h3>
          <dl>
            {planFields
              .filter((field) => step[field].trim())
              .map((field) => (
                <div key={field}>
                  <dt>{texts.fields[field]}</dt>
                  <dd>
                    <bdi>{step[field]}</bdi>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {plan.size > 0 && isDay(day) && (
        <p>
          {texts.reviewTitle}: {formatDate(day, data.locale)}
        </p>
      )}
      <p class="buttons needs-script no-print">
        <a class="button" href={data.views.find(({ id }) => id === 'plan')?.path}>
          {texts.toPlan}
        </a>
      </p>
    </>
  );
}
