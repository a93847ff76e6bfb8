import { noAnswers } from '#domain/answers.ts';
import type { Arrival, CheckData } from '#islands/check/check-data.ts';
import { DeleteEverything } from '#islands/check/DeleteEverything.tsx';
import { useStored } from '#islands/check/useStored.ts';
import { $answers } from '#stores/answers.ts';
import { Profile } from './Profile.tsx';

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
