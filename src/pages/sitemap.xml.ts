import type { APIRoute } from 'astro';
import { locales } from '#i18n/locales.ts';
import { pathOf } from '#i18n/routes.ts';
import { getPlaces } from '#lib/build/places.ts';
import { siteUrl } from '#site.ts';

/** Every page with its counterpart in the other language. */
export const GET: APIRoute = async () => {
  const url = (path: string) => new URL(path, siteUrl.origin).href;
  const entries = (await getPlaces()).flatMap((place) => {
    const alternates = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url(pathOf(place, locale))}"/>`,
    );
    return locales.map((locale) => `<url><loc>${url(pathOf(place, locale))}</loc>${alternates.join('')}</url>`);
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
