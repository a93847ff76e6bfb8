import type { APIRoute } from 'astro';
import { getOpenModel } from '#lib/build/open-model.ts';

/** The whole model as open data. */
export const GET: APIRoute = async () => Response.json(await getOpenModel());
