import { useState } from 'preact/hooks';
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
  const remove = (named: NamedRound) => {
    removeRound(named[0]);
    setRemoved(named);
  };
  const putBack = () => {
    if (removed) putRound(...removed);
    setRemoved(undefined);
  };
  return (
    <>
      <h2 id="closed">{texts.list}</h2>
      {rounds.length === 0 && <p>{texts.none}</p>}
      <ul class="rounds" role="list">
        {rounds.map((named) => (
          <ClosedRound key={named[0]} data={data} round={named[1]} onRemove={() => remove(named)} />
        ))}
      </ul>
      <div role="status">
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

function ClosedRound({ data, round, onRemove }: { data: CheckData; round: Round; onRemove(): void }) {
  const { rounds: texts } = data.texts;
  const [isOpen, setOpen] = useState(false);
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
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {fill(isOpen ? texts.hide : texts.show, { label })}
        </button>
        <button type="button" class="button" onClick={onRemove}>
          {fill(texts.remove, { label })}
        </button>
      </p>
      {isOpen && <Profile data={data} answers={answers} closed={closed} />}
    </li>
  );
}
