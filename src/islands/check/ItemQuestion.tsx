import { encodeAnswer } from '#domain/answer-codes.ts';
import { type Answer, steps } from '#domain/answers.ts';
import type { CheckData, CheckItem } from './check-data.ts';

interface Props {
  item: CheckItem;
  data: Pick<CheckData, 'scales' | 'beside' | 'texts'>;
  answer?: Answer | undefined;
  /** Where it is left out, the page's own script follows the radios. */
  onAnswer?: (answer: Answer | undefined) => void;
}

/** One statement with its scale, the two answers beside the scale, and a way back. Nothing is chosen beforehand. */
export function ItemQuestion({ item, data, answer, onAnswer }: Props) {
  const { labels } = data.scales[item.kind];
  const choices: [Answer, string][] = steps.map((step) => [step, labels[step] ?? '']);
  const beside: [Answer, string][] = [
    ['unknown', data.beside.unknown],
    ['not-applicable', data.beside['not-applicable']],
  ];
  const radio = ([value, label]: [Answer, string]) => (
    <label key={value}>
      <input
        type="radio"
        name={item.id}
        value={encodeAnswer(value)}
        checked={answer === value}
        onChange={onAnswer && (() => onAnswer(value))}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="item" id={item.id}>
      <legend>{item.text}</legend>
      <div class="scale needs-script">{choices.map(radio)}</div>
      <div class="beside needs-script">
        {beside.map(radio)}
        <button
          type="button"
          class="clear"
          data-clear={item.id}
          disabled={answer === undefined}
          onClick={
            onAnswer &&
            (({ currentTarget }) => {
              // This button goes with the answer: the statement's first answer is where one goes on.
              currentTarget.closest('fieldset')?.querySelector('input')?.focus();
              onAnswer(undefined);
            })
          }
        >
          {data.texts.level.clear}
        </button>
      </div>
    </fieldset>
  );
}
