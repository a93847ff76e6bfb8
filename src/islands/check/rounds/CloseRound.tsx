import { useRef, useState } from 'preact/hooks';
import { noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { PartName } from '#islands/check/PartField.tsx';
import { useStored } from '#islands/check/useStored.ts';
import { today } from '#lib/browser/today.ts';
import { $answers } from '#stores/answers.ts';
import { closeRound } from '#stores/rounds.ts';

/** Closes the round that is being answered, under a name, and begins the next. */
export function CloseRound({ data }: { data: CheckData }) {
  const { rounds: texts, level, part } = data.texts;
  const answers = useStored($answers, noAnswers);
  const [label, setLabel] = useState<string>();
  const [beginsBlank, setBeginsBlank] = useState(true);
  const [message, setMessage] = useState('');
  const { answered, total } = progressOf(data.items, answers);
  const status = useRef<HTMLDivElement>(null);
  const month = formatDate(today().slice(0, 7), data.locale);
  const close = (event: Event) => {
    event.preventDefault();
    const name = label?.trim() || month;
    const isClosed = closeRound({ label: name, closed: today(), instrument: data.version, beginsBlank });
    setMessage(isClosed ? fill(texts.closed, { label: name }) : texts.noRoom);
    if (!isClosed) return;
    setLabel(undefined);
    // The button goes with the answers: the words that say so are where one goes on.
    status.current?.focus();
  };
  const choice = (isBlank: boolean, text: string) => (
    <label>
      <input type="radio" name="begins" checked={beginsBlank === isBlank} onChange={() => setBeginsBlank(isBlank)} />
      <span>{text}</span>
    </label>
  );
  return (
    <>
      <h2 id="current">{texts.current}</h2>
      <PartName texts={part} />
      {answers.size === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <form class="close-round" autocomplete="off" onSubmit={close}>
          <p>{fill(level.progress, { answered, total })}</p>
          <p class="field">
            <label for="round-label">{texts.label}</label>
            <input
              id="round-label"
              type="text"
              value={label ?? month}
              onInput={({ currentTarget }) => setLabel(currentTarget.value)}
            />
          </p>
          <fieldset class="choices">
            <legend>{texts.begins}</legend>
            {choice(true, texts.blank)}
            {choice(false, texts.same)}
          </fieldset>
          <p>
            <button type="submit" class="button">
              {texts.close}
            </button>
          </p>
        </form>
      )}
      {/* Of another kind than what changes before it, lest it be taken for that and a new region be made. */}
      <div ref={status} tabIndex={-1} role="status" class="quiet-focus">
        {message}
      </div>
    </>
  );
}
