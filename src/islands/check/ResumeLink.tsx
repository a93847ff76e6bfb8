import { noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { findResume } from '#domain/resume.ts';
import { fill } from '#i18n/format.ts';
import { $answers } from '#stores/answers.ts';
import { type CheckData, itemsOfView } from './check-data.ts';
import { useStored } from './useStored.ts';

/** Leads whoever has begun to where they were: the way that they were on, at its first open statement. */
export function ResumeLink({ data }: { data: CheckData }) {
  const answers = useStored($answers, noAnswers);
  const { resume, level } = data.texts;
  const way = (id: string) => ({ id, items: itemsOfView(data, id) });
  const levels = data.levels.filter(({ id }) => data.views.some((view) => view.id === id));
  const found = findResume(
    way('quick-scan'),
    levels.map(({ id }) => way(id)),
    answers,
  );
  const view = data.views.find(({ id }) => id === found?.way.id);
  if (!found || !view) return null;
  const { answered, total } = progressOf(found.way.items, answers);
  return (
    <section class="resume">
      <h2 id="resume">{resume.title}</h2>
      <p>
        <a class="button" href={`${view.path}#${found.item.id}`}>
          {view.title}
        </a>
      </p>
      <p class="note">{fill(level.progress, { answered, total })}</p>
    </section>
  );
}
