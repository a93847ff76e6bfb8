import { exportSchema } from '#lib/build/export-schema.ts';

export function GET(): Response {
  return new Response(JSON.stringify(exportSchema, undefined, 2));
}
