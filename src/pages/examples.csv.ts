import { getExamplesTable } from '#lib/build/tables.ts';

/** Factors by cases, a row for each example. */
export async function GET(): Promise<Response> {
  return new Response(await getExamplesTable());
}
