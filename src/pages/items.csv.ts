import { getItemsTable } from '#lib/build/tables.ts';

/** The statements of the self-check, a row each. */
export async function GET(): Promise<Response> {
  return new Response(await getItemsTable());
}
