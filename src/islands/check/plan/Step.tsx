import { type PlanStep, planFields } from '#domain/plan.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { setPlanStep } from '#stores/plan.ts';

interface Props {
  factor: string;
  step: PlanStep;
  data: CheckData;
}

/** One factor of the plan, with what may be written about it and the first steps of its page. */
export function Step({ factor: id, step, data }: Props) {
  const { plan, results } = data.texts;
  const factor = data.factors.find((known) => known.id === id);
  return (
    <>
      <h2 id={id} data-level={factor?.level}>
        {factor ? <a href={factor.path}>{factor.title}</a> : id}
      </h2>
      {factor && (
        <details class="no-print">
          <summary>{results.firstSteps}</summary>
          <ul>
            {factor.firstSteps.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {planFields.map((field) => (
        <p key={field} class="field">
          <label for={`${id}-${field}`}>{plan.fields[field]}</label>
          <textarea
            id={`${id}-${field}`}
            rows={field === 'what' || field === 'signs' ? 3 : 1}
            autocomplete="off"
            value={step[field]}
            onInput={({ currentTarget }) => setPlanStep(id, { ...step, [field]: currentTarget.value })}
          />
          <bdi class="print-only written">{step[field].trim() ? step[field] : plan.empty}</bdi>
        </p>
      ))}
    </>
  );
}
