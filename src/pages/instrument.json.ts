import type { APIRoute } from 'astro';
import { getOpenInstrument } from '#lib/build/open-instrument.ts';

/** The self-check's statements, scales and scoring rules as open data. */
export const GET: APIRoute = async () => Response.json(await getOpenInstrument());
