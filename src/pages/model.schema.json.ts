import { modelSchema } from '#lib/build/model-schema.ts';

export function GET(): Response {
  return new Response(JSON.stringify(modelSchema, undefined, 2));
}
