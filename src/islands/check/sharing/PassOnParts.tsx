import { noAnswers } from '#domain/answers.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { readResult } from '#islands/check/results/read-result.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $answers } from '#stores/answers.ts';
import { ShareLink } from './ShareLink.tsx';
import { Summary } from './Summary.tsx';

/** A result as a text, and its scores as a link. */
export function PassOnParts({ data }: { data: CheckData }) {
  const answers = useStored($answers, noAnswers);
  const result = readResult(data, answers);
  return (
    <>
      <Summary data={data} result={result} />
      <ShareLink data={data} result={result} />
    </>
  );
}
