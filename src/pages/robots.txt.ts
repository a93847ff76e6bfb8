import type { APIRoute } from 'astro';
import { siteUrl } from '#site.ts';

/** Everything may be read by programs, too. An empty `Disallow` says so to the oldest of them. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *
Disallow:

Sitemap: ${siteUrl.href}sitemap.xml
`);
