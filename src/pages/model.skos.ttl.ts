import { getTriples } from '#lib/build/skos.ts';
import { toTurtle } from '#lib/build/skos-files.ts';

/** The model as SKOS in Turtle. */
export async function GET(): Promise<Response> {
  return new Response(await toTurtle(await getTriples()));
}
