import { useMemo } from 'preact/hooks';
import { type Answer, type Answers, noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill } from '#i18n/format.ts';
import { $answers, setAnswer } from '#stores/answers.ts';
import { CheckFigure } from './CheckFigure.tsx';
import { type CheckData, type CheckFactor, type CheckItem, itemsOfView } from './check-data.ts';
import { groupByKind } from './group-by-kind.ts';
import { ItemQuestion } from './ItemQuestion.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import { PartName } from './PartField.tsx';
import { useStored } from './useStored.ts';

interface Props {
  data: CheckData;
  /** A level by its id, asked in full factor by factor, or the quick scan over all levels. */
  view: string;
}

/** The statements of a view. The dots of the figure fill as they are answered. */
export function Statements({ data, view }: Props) {
  const answers = useStored($answers, noAnswers);
  const { texts } = data;
  const items = itemsOfView(data, view);
  const isQuick = view === 'quick-scan';
  const { answered, total } = progressOf(items, answers);
  const open = items.find(({ id }) => !answers.has(id));
  return (
    <>
      <p class="lead">{isQuick ? texts.quickScan.lead : texts.level.lead}</p>
      <p>{texts.level.part}</p>
      <PartName texts={texts.part} />
      <div class="check-progress needs-script">
        <CheckFigure
          data={data}
          fillOf={(factor) => {
            const progress = progressOf(
              items.filter((item) => item.factor === factor),
              answers,
            );
            return progress.total === 0 ? undefined : progress.answered / progress.total;
          }}
        />
        <p>
          {fill(texts.level.progress, { answered, total })}
          {open && answered > 0 && (
            <>
              <br />
              <a href={`#${open.id}`}>{texts.resume.go}</a>
            </>
          )}
        </p>
      </div>
      <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        {isQuick ? (
          <ByLevel data={data} items={items} answers={answers} />
        ) : (
          <ByFactor data={data} items={items} answers={answers} />
        )}
      </form>
      {answered > 0 && <KeepChoice texts={texts.keep} />}
      <OnwardLinks data={data} view={view} />
    </>
  );
}

interface Asked {
  data: CheckData;
  items: readonly CheckItem[];
  answers: Answers;
}

function ByFactor({ data, items, answers }: Asked) {
  const asked = data.factors.filter(({ id }) => items.some(({ factor }) => factor === id));
  return (
    <>
      {asked.map((factor) => (
        <section key={factor.id} class="check-factor">
          <h2 id={factor.id}>{factor.title}</h2>
          <Items data={data} items={items.filter((item) => item.factor === factor.id)} answers={answers} />
          <p class="note">
            <a href={factor.path}>{moreAbout(factor, data)}</a>
          </p>
        </section>
      ))}
    </>
  );
}

function ByLevel({ data, items, answers }: Asked) {
  const levelOf = new Map(data.factors.map(({ id, level }) => [id, level]));
  return (
    <>
      {data.levels.map((level) => (
        <section key={level.id} class="check-factor" data-level={level.id}>
          <h2 id={level.id}>
            {level.number} · {level.title}
          </h2>
          <Items data={data} items={items.filter(({ factor }) => levelOf.get(factor) === level.id)} answers={answers} />
        </section>
      ))}
    </>
  );
}

/** Statements in runs that share a scale, each run under the question that belongs to it. */
function Items({ data, items, answers }: Asked) {
  return (
    <>
      {groupByKind(items).map((group) => (
        <div key={group[0]?.id} class="item-group">
          {group[0] && <p class="lead-in">{data.scales[group[0].kind].leadIn}</p>}
          {group.map((item) => (
            <Question key={item.id} item={item} data={data} answer={answers.get(item.id)} />
          ))}
        </div>
      ))}
    </>
  );
}

/** A statement that is drawn anew only when its own answer changes: a slow phone would feel the others. */
function Question({ item, data, answer }: { item: CheckItem; data: CheckData; answer: Answer | undefined }) {
  return useMemo(
    () => <ItemQuestion item={item} data={data} answer={answer} onAnswer={(given) => setAnswer(item.id, given)} />,
    [item, data, answer],
  );
}

/** To the result, and on to the next level. */
function OnwardLinks({ data, view }: Props) {
  const { toResults, next } = data.texts.level;
  const pathOf = (id: string | undefined) => data.views.find((known) => known.id === id)?.path;
  const onward = data.levels[data.levels.findIndex(({ id }) => id === view) + 1];
  return (
    <p class="buttons">
      <a class="button" href={pathOf('results')}>
        {toResults}
      </a>
      {view !== 'quick-scan' && onward && (
        <a class="button" href={pathOf(onward.id)}>
          {fill(next, { level: onward.title })}
        </a>
      )}
    </p>
  );
}

function moreAbout(factor: CheckFactor, data: CheckData): string {
  return fill(data.texts.results.moreOn, { factor: factor.title });
}
