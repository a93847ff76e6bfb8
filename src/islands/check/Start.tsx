import { noAnswers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill } from '#i18n/format.ts';
import { $answers } from '#stores/answers.ts';
import { type CheckData, itemsOfView } from './check-data.ts';
import { DeleteEverything } from './DeleteEverything.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import { PartField } from './PartField.tsx';
import { ResumeLink } from './ResumeLink.tsx';
import { useStored } from './useStored.ts';

/** Statements that a reader answers in a minute. */
const itemsPerMinute = 7;

/** What the check is and is not, where answers stay, and the levels to begin with. */
export function Start({ data }: { data: CheckData }) {
  const { start, quickScan, level, caution, keep, remove, part, resume } = data.texts;
  const pathOf = (view: string) => data.views.find(({ id }) => id === view)?.path;
  const answers = useStored($answers, noAnswers);
  const ways = data.views.filter(({ id }) => itemsOfView(data, id).length > 0);
  return (
    <>
      <p class="lead">{start.lead}</p>
      <p class="notice">{caution}</p>
      <ResumeLink data={data} />
      <h2 id="levels">{start.levelsTitle}</h2>
      <ul class="doors" role="list">
        {ways.map((view) => {
          const found = data.levels.find(({ id }) => id === view.id);
          const items = itemsOfView(data, view.id);
          const progress = progressOf(items, answers);
          return (
            <li key={view.id} data-level={found?.id}>
              <a href={view.path}>{found ? `${found.number} · ${found.title}` : quickScan.title}</a>
              {!found && <p>{quickScan.note}</p>}
              <p>{fill(start.levelNote, { n: items.length, minutes: Math.ceil(items.length / itemsPerMinute) })}</p>
              {progress.answered > 0 && (
                <p>{fill(level.progress, { answered: progress.answered, total: progress.total })}</p>
              )}
            </li>
          );
        })}
      </ul>
      <p class="needs-script">
        <a href={pathOf('data')}>{resume.haveFile}</a>
      </p>
      <PartField texts={part} />
      <h2 id="is">{start.isTitle}</h2>
      <ul>
        {start.is.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2 id="is-not">{start.isNotTitle}</h2>
      <ul>
        {start.isNot.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <a href={data.manualPath}>{start.manual}</a>
      </p>
      <KeepChoice texts={keep} />
      <h2 id="proof">{start.proofTitle}</h2>
      <ol>
        {start.proof.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <DeleteEverything texts={remove} />
    </>
  );
}
