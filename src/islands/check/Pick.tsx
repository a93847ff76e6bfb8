import { planLimit } from '#domain/plan.ts';
import { $plan, dropFactor, pickFactor } from '#stores/plan.ts';
import type { CheckData } from './check-data.ts';
import { nothingPicked } from './nothing-picked.ts';
import { useStored } from './useStored.ts';

interface Props {
  factor: string;
  /** What the box is called, where its factor does not stand beside it. */
  label: string;
  texts: CheckData['texts']['plan'];
}

/** Picks a factor for the plan, as long as there is room in it. A factor that something was written about is taken out in the plan itself. */
export function Pick({ factor, label, texts }: Props) {
  const plan = useStored($plan, nothingPicked);
  const step = plan.get(factor);
  const isFull = !step && plan.size >= planLimit;
  const isWritten = step !== undefined && Object.values(step).some(Boolean);
  return (
    <label class="pick needs-script no-print">
      <input
        type="checkbox"
        checked={step !== undefined}
        disabled={isFull || isWritten}
        onChange={({ currentTarget }) => (currentTarget.checked ? pickFactor(factor) : dropFactor(factor))}
      />
      <span>{label}</span>
      {isFull && <span class="note">{texts.full}</span>}
      {isWritten && <span class="note">{texts.written}</span>}
    </label>
  );
}
