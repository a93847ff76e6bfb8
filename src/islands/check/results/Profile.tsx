import type { Answers } from '#domain/answers.ts';
import { progressOf } from '#domain/progress.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { PartName } from '#islands/check/PartField.tsx';
import { today } from '#lib/browser/today.ts';
import { Bars } from './Bars.tsx';
import { Insights } from './Insights.tsx';
import { Lists } from './Lists.tsx';
import { Missing } from './Missing.tsx';
import { PassOn } from './PassOn.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { ProfileFigure } from './ProfileFigure.tsx';
import { readResult } from './read-result.ts';
import { ScoreTable } from './ScoreTable.tsx';

interface Props {
  data: CheckData;
  answers: Answers;
  /** The day on which a round was closed: what is over can be read, and not be planned with. */
  closed?: string;
}

/** In brief first, then the profile as figure, bars and table, then what the answers say together. */
export function Profile({ data, answers, closed }: Props) {
  const { texts } = data;
  const result = readResult(data, answers);
  const { answered, total } = progressOf(data.items, answers);
  const date = formatDate(closed ?? today(), data.locale);
  return (
    <>
      <p class="lead">{texts.results.lead}</p>
      {!closed && <PartName texts={texts.part} />}
      <p>
        {fill(texts.results.answered, { answered, total, date })} {texts.results.noNorm}
      </p>
      <p class="notice">{texts.caution}</p>
      <Lists data={data} result={result} canPick={!closed} />
      {!closed && <PlanSummary data={data} />}
      <ProfileFigure data={data} result={result} />
      <Bars data={data} result={result} />
      <ScoreTable data={data} result={result} />
      <Insights data={data} result={result} />
      <Missing data={data} result={result} />
      {!closed && <PassOn data={data} />}
    </>
  );
}
