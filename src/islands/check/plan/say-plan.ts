import { inModelOrder, type Plan, planFields } from '#domain/plan.ts';
import type { CheckData } from '#islands/check/check-data.ts';

/** A plan as lines of text: each factor, and under it what was written. */
export function sayPlan(plan: Plan, { texts, factors }: CheckData): string[] {
  return [...inModelOrder(plan, factors)].flatMap(([id, step]) => [
    `- ${factors.find((factor) => factor.id === id)?.title ?? id}`,
    ...planFields.filter((field) => step[field].trim()).map((field) => `  ${texts.plan.fields[field]} ${step[field]}`),
  ]);
}
