import type { APIRoute } from 'astro';
import { type Locale, locales } from '#i18n/locales.ts';
import { webManifest } from '#lib/build/web-manifest.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

/** What a browser needs to install the site as an app. */
export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(JSON.stringify(webManifest(props.locale)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
