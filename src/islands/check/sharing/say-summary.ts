import { isDay } from '#domain/plan.ts';
import { progressOf } from '#domain/progress.ts';
import type { TieGroup } from '#domain/ranking.ts';
import type { FactorScore } from '#domain/scoring.ts';
import { fill, formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { sayPlan } from '#islands/check/plan/say-plan.ts';
import type { Result } from '#islands/check/results/read-result.ts';
import { sayAnswers } from '#islands/check/results/say-result.ts';
import { today } from '#lib/browser/today.ts';
import { $part, $plan, $review } from '#stores/plan.ts';

/** A result with its plan as a text of a screen or so: where to begin, what is out of balance, what helps, and the cautions. */
export function saySummary(data: CheckData, result: Result): string {
  const { texts, locale } = data;
  const { results } = texts;
  const { placesToStart, outOfBalance, strengths } = result.ranking;
  const { answered, total } = progressOf(data.items, result.answers);
  const part = $part.get().trim();
  const review = $review.get();
  const say = ({ factor }: FactorScore) =>
    `- ${[result.named(factor).factor.title, sayAnswers(result.named(factor), data)].filter(Boolean).join(': ')}`;
  const list = (groups: readonly TieGroup[]) => groups.flatMap(({ scores }) => scores.map(say));
  const plan = sayPlan($plan.get(), data);
  return [
    [`${results.title} – ${texts.name}, ${data.siteName}`],
    [
      fill(results.answered, { answered, total, date: formatDate(today(), locale) }),
      part && `${texts.part.named} ${part}`,
    ],
    titled(results.starts, list(placesToStart)),
    titled(results.outOfBalance, outOfBalance.map(say)),
    titled(results.strengths, list(strengths)),
    titled(texts.plan.title, plan),
    plan.length > 0 && isDay(review) ? [`${texts.plan.reviewTitle}: ${formatDate(review, locale)}`] : [],
    [texts.caution],
    [location.origin + (data.views[0]?.path ?? '')],
  ]
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}
