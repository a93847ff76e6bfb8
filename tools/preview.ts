import { preview } from 'astro';
import { rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { cacheControlOf, headersOverHttp } from '#lib/build/hosting/rules.ts';
import { siteUrl } from '#site.ts';

/**
 * Serves the built site for the browser tests with the headers that every host sends, beside any `astro preview` of a
 * developer's own: `preview.ts <port>`.
 */
const port = Number(process.argv[2]);
const rules = await rulesOfSite('dist', siteUrl.pathname);
const headers = Object.entries(headersOverHttp(rules));

await preview({
  server: { port },
  logLevel: 'error',
  vite: {
    plugins: [
      {
        name: 'hosting-headers',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            for (const [name, value] of headers) response.setHeader(name, value);
            response.setHeader('Cache-Control', cacheControlOf(rules, (request.url ?? '').slice(rules.base.length)));
            next();
          });
        },
      },
    ],
  },
});
