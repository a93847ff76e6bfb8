import { noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { DeleteEverything } from '#islands/check/DeleteEverything.tsx';
import { useStored } from '#islands/check/useStored.ts';
import { $answers } from '#stores/answers.ts';
import { Bars } from './Bars.tsx';
import { Insights } from './Insights.tsx';
import { Lists } from './Lists.tsx';
import { Missing } from './Missing.tsx';
import { ProfileFigure } from './ProfileFigure.tsx';
import { readResult } from './read-result.ts';
import { ScoreTable } from './ScoreTable.tsx';

/** What the answers say: in brief, then the profile as figure, bars and table, then what they say together. */
export function Results({ data, isWhole }: { data: CheckData; isWhole: boolean }) {
  const answers = useStored($answers, noAnswers);
  const { texts } = data;
  const levelView = data.views.find(({ id }) => data.levels.some((level) => level.id === id));
  const { answered, total } = progressOf(data.items, answers);

  if (!isWhole || answered === 0) {
    return (
      <>
        <p class="lead">{texts.results.nothing}</p>
        <p>
          <a class="button" href={levelView?.path}>
            {texts.results.toCheck}
          </a>
        </p>
      </>
    );
  }

  const result = readResult(data, answers);
  const date = formatDate(new Date().toISOString().slice(0, 10), data.locale);
  return (
    <>
      <p class="lead">{texts.results.lead}</p>
      <p>
        {fill(texts.results.answered, { answered, total, date })} {texts.results.noNorm}
      </p>
      <p class="notice">{texts.caution}</p>
      <Lists data={data} result={result} />
      <ProfileFigure data={data} result={result} />
      <Bars data={data} result={result} />
      <ScoreTable data={data} result={result} />
      <Insights data={data} result={result} />
      <Missing data={data} result={result} />
      <p class="no-print">
        <button type="button" class="button" onClick={() => print()}>
          {texts.results.print}
        </button>{' '}
        <a class="button" href={levelView?.path}>
          {texts.results.toCheck}
        </a>
      </p>
      <DeleteEverything texts={texts.remove} />
    </>
  );
}
