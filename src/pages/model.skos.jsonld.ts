import { getTriples } from '#lib/build/skos.ts';
import { toJsonLd } from '#lib/build/skos-files.ts';

/** The model as SKOS in JSON-LD. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(toJsonLd(await getTriples()), undefined, 1));
}
