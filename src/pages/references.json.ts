import type { APIRoute } from 'astro';
import { getOpenReferences } from '#lib/build/open-references.ts';

/** The sources as CSL-JSON. */
export const GET: APIRoute = async () => Response.json(await getOpenReferences());
