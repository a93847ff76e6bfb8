import type { APIRoute } from 'astro';
import { getTestVectors } from '#lib/build/open-instrument.ts';

/** Sets of answers with what they score, to test another computation with. */
export const GET: APIRoute = async () => Response.json(await getTestVectors());
