import { noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill } from '#i18n/format.ts';
import { $answers, setAnswer } from '#stores/answers.ts';
import { CheckFigure } from './CheckFigure.tsx';
import type { CheckData, CheckFactor, CheckItem } from './check-data.ts';
import { groupByKind } from './group-by-kind.ts';
import { ItemQuestion } from './ItemQuestion.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import { useStored } from './useStored.ts';

/** Every statement of a level, factor by factor. The dots of the figure fill as they are answered. */
export function LevelView({ data, level }: { data: CheckData; level: string }) {
  const answers = useStored($answers, noAnswers);
  const { texts } = data;
  const factors = data.factors.filter((factor) => factor.level === level);
  const itemsOf = (factor: string) => data.items.filter((item) => item.factor === factor);
  const { answered, total } = progressOf(
    factors.flatMap(({ id }) => itemsOf(id)),
    answers,
  );
  const results = data.views.find(({ id }) => id === 'results');
  return (
    <>
      <p class="lead">{texts.level.lead}</p>
      <p>{texts.level.part}</p>
      <div class="check-progress needs-script">
        <CheckFigure
          data={data}
          fillOf={(factor) => {
            const progress = progressOf(itemsOf(factor), answers);
            return progress.total === 0 ? undefined : progress.answered / progress.total;
          }}
        />
        <p>{fill(texts.level.progress, { answered, total })}</p>
      </div>
      <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        {factors.map((factor) => (
          <section key={factor.id} class="check-factor">
            <h2 id={factor.id}>{factor.title}</h2>
            {groupByKind(itemsOf(factor.id)).map((items) => (
              <ItemGroup key={items[0]?.id} items={items} data={data} />
            ))}
            <p class="note">
              <a href={factor.path}>{moreAbout(factor, data)}</a>
            </p>
          </section>
        ))}
      </form>
      {answered > 0 && <KeepChoice texts={texts.keep} />}
      <p>
        <a class="button" href={results?.path}>
          {texts.level.toResults}
        </a>
      </p>
    </>
  );
}

/** Statements that share a scale, under the question that belongs to it. */
function ItemGroup({ items, data }: { items: readonly CheckItem[]; data: CheckData }) {
  const answers = useStored($answers, noAnswers);
  const [first] = items;
  return (
    <>
      {first && <p class="lead-in">{data.scales[first.kind].leadIn}</p>}
      {items.map((item) => (
        <ItemQuestion
          key={item.id}
          item={item}
          data={data}
          answer={answers.get(item.id)}
          onAnswer={(answer) => setAnswer(item.id, answer)}
        />
      ))}
    </>
  );
}

function moreAbout(factor: CheckFactor, data: CheckData): string {
  return fill(data.texts.results.moreOn, { factor: factor.title });
}
