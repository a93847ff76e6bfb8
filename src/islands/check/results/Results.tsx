import { type Answers, noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { Arrival, CheckData } from '#islands/check/check-data.ts';
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

/** What the answers say, and a way to delete them. */
export function Results({ data, arrival }: { data: CheckData; arrival: Arrival }) {
  const answers = useStored($answers, noAnswers);
  const { nothing, coming, failed } = data.texts.results;
  const hasResult = arrival === 'whole' && data.items.some(({ id }) => answers.has(id));
  return (
    <>
      {hasResult ? (
        <Profile data={data} answers={answers} />
      ) : (
        <p class="lead">{answers.size === 0 || arrival === 'whole' ? nothing : { coming, failed }[arrival]}</p>
      )}
      <p class="no-print buttons">
        {hasResult && (
          <button type="button" class="button" onClick={() => print()}>
            {data.texts.results.print}
          </button>
        )}
        <a class="button" href={data.views.find(({ id }) => id === 'start')?.path}>
          {data.texts.results.toCheck}
        </a>
      </p>
      <DeleteEverything texts={data.texts.remove} />
    </>
  );
}

/** In brief first, then the profile as figure, bars and table, then what the answers say together. */
function Profile({ data, answers }: { data: CheckData; answers: Answers }) {
  const { texts } = data;
  const result = readResult(data, answers);
  const { answered, total } = progressOf(data.items, answers);
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
    </>
  );
}
