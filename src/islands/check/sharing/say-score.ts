import { toNumber } from '#domain/fraction.ts';
import type { ProfileScore } from '#domain/scoring.ts';
import { plural } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';

/** A score as far as it can be passed on: its band or direction, its number, and how many answers it rests on. */
export function sayScore({ score, band, direction, count }: ProfileScore, { texts }: CheckData): string {
  const { bands, directions, answers } = texts.results;
  return [bands[band], direction && directions[direction], Math.round(toNumber(score)), plural(answers, count)]
    .filter((part) => part !== undefined)
    .join(' · ');
}
