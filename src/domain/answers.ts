/** A place on a scale of five, from the first word (0) to the last (4). */
export type Step = 0 | 1 | 2 | 3 | 4;

/** A step, or one of the two answers beside the scale, which never count as low. */
export type Answer = Step | 'unknown' | 'not-applicable';

/** What was answered, by the id of the item. An item without an answer is not in it. */
export type Answers = ReadonlyMap<string, Answer>;

export const noAnswers: Answers = new Map();

export const steps: readonly Step[] = [0, 1, 2, 3, 4];

/** In the order in which they are offered. */
export const allAnswers: readonly Answer[] = [...steps, 'unknown', 'not-applicable'];

export function isStep(answer: Answer | undefined): answer is Step {
  return typeof answer === 'number';
}
