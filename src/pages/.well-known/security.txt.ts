import type { APIRoute } from 'astro';
import { getChanges } from '#collections/changes.ts';
import { securityTxt } from '#lib/build/security-txt.ts';
import { site } from '#site.ts';

/** Where to report a weakness, for as long as the version that is built is a recent one. */
export const GET: APIRoute = async () => {
  const [{ date }] = await getChanges();
  return new Response(securityTxt(site.contact, date));
};
