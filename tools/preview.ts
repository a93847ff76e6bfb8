import { preview } from 'astro';
import { rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { headersOverHttp } from '#lib/build/hosting/rules.ts';
import { siteUrl } from '#site.ts';

/**
 * Serves the built site for the browser tests with the headers that every host sends, beside any `astro preview` of a
 * developer's own: `preview.ts <port>`. Astro's preview sends the page for a missing address without them; the real
 * servers of `npm run test:servers` send it with them.
 */
const port = Number(process.argv[2]);
const headers = headersOverHttp(await rulesOfSite('dist', siteUrl.pathname));
await preview({ server: { port, headers }, logLevel: 'error' });
