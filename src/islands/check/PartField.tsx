import { $part, setPart } from '#stores/plan.ts';
import type { CheckData } from './check-data.ts';
import { useStored } from './useStored.ts';

/** Where one may name the part of the organisation that one has in mind. */
export function PartField({ texts }: { texts: CheckData['texts']['part'] }) {
  const part = useStored($part, '');
  return (
    <p class="field needs-script">
      <label for="part">{texts.label}</label>
      <span class="note" id="part-hint">
        {texts.hint}
      </span>
      <input
        id="part"
        type="text"
        autocomplete="off"
        aria-describedby="part-hint"
        value={part}
        onInput={({ currentTarget }) => setPart(currentTarget.value)}
      />
    </p>
  );
}

/** Says which part it is about, where it was named. */
export function PartName({ texts }: { texts: CheckData['texts']['part'] }) {
  const part = useStored($part, '');
  if (part.trim() === '') return null;
  return (
    <p>
      {texts.named} <bdi>{part}</bdi>
    </p>
  );
}
