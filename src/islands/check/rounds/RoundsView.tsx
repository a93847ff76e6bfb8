import type { Rounds } from '#domain/rounds.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { useStored } from '#islands/check/useStored.ts';
import { $rounds } from '#stores/workbook.ts';
import { ClosedRounds } from './ClosedRounds.tsx';
import { CloseRound } from './CloseRound.tsx';
import { Comparison } from './Comparison.tsx';

const noRounds: Rounds = new Map();

/** The round that is being answered, those that were closed, and two of them side by side. */
export function RoundsView({ data }: { data: CheckData }) {
  const rounds = useStored($rounds, noRounds);
  const inOrder = [...rounds].toSorted(([a, { closed: dayA }], [b, { closed: dayB }]) =>
    dayA + a < dayB + b ? 1 : -1,
  );
  return (
    <>
      <CloseRound data={data} />
      <ClosedRounds data={data} rounds={inOrder} />
      {inOrder.length > 0 && <Comparison data={data} rounds={inOrder} />}
    </>
  );
}
