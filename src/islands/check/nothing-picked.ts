import type { Plan } from '#domain/plan.ts';

/** The plan as the build knows it. */
export const nothingPicked: Plan = new Map();
