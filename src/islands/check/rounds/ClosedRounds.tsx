import { useEffect, useRef, useState } from 'preact/hooks';
import type { Round } from '#domain/rounds.ts';
import { fill, formatDate, plural } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { Profile } from '#islands/check/results/Profile.tsx';
import { putRound, removeRound } from '#stores/rounds.ts';

export type NamedRound = readonly [id: string, round: Round];

/** Every round that was closed, the newest first. One that is deleted can be put back. */
export function ClosedRounds({ data, rounds }: { data: CheckData; rounds: readonly NamedRound[] }) {
  const { rounds: texts } = data.texts;
  const [removed, setRemoved] = useState<NamedRound>();
  const [restored, setRestored] = useState<string>();
  // Parts of a result are named once in a page.
  const [shown, setShown] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  // A button that was pressed goes with what it did: the words that say so are where one goes on, or what came back.
  const remove = (named: NamedRound) => {
    removeRound(named[0]);
    setRemoved(named);
    setRestored(undefined);
    status.current?.focus();
  };
  const putBack = () => {
    if (removed) putRound(...removed);
    setRestored(removed?.[0]);
    setRemoved(undefined);
  };
  return (
    <>
      <h2 id="closed">{texts.list}</h2>
      {rounds.length === 0 && <p>{texts.none}</p>}
      <ul class="rounds" role="list">
        {rounds.map((named) => (
          <ClosedRound
            key={named[0]}
            data={data}
            round={named[1]}
            isShown={shown === named[0]}
            isBack={restored === named[0]}
            onToggle={() => setShown(shown === named[0] ? undefined : named[0])}
            onRemove={() => remove(named)}
          />
        ))}
      </ul>
      <div ref={status} tabIndex={-1} role="status" class="quiet-focus">
        {removed && (
          <p>
            {fill(texts.removed, { label: removed[1].label })}{' '}
            <button type="button" class="button" onClick={putBack}>
              {texts.putBack}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

interface Props {
  data: CheckData;
  round: Round;
  isShown: boolean;
  /** Whether it was deleted and has just been put back. */
  isBack: boolean;
  onToggle(): void;
  onRemove(): void;
}

function ClosedRound({ data, round, isShown, isBack, onToggle, onRemove }: Props) {
  const { rounds: texts } = data.texts;
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) toggle.current?.focus();
  }, [isBack]);
  const { label, closed, part, answers } = round;
  return (
    <li>
      <h3>
        <bdi>{label}</bdi>
      </h3>
      <p class="note">
        {fill(texts.on, { date: formatDate(closed, data.locale) })} · {plural(texts.answers, answers.size)}
        {part && (
          <>
            {' · '}
            <bdi>{part}</bdi>
          </>
        )}
      </p>
      <p class="buttons">
        <button ref={toggle} type="button" class="button" aria-expanded={isShown} onClick={onToggle}>
          {fill(isShown ? texts.hide : texts.show, { label })}
        </button>
        <button type="button" class="button" onClick={onRemove}>
          {fill(texts.remove, { label })}
        </button>
      </p>
      {isShown && <Profile data={data} answers={answers} closed={closed} />}
    </li>
  );
}
