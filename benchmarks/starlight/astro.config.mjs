import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const { levels } = JSON.parse(readFileSync('navigation.json', 'utf8'));

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  integrations: [
    starlight({
      title: { nl: 'Leren en innoveren op het werk', en: 'Learning and innovating at work' },
      favicon: '/mark.svg',
      defaultLocale: 'nl',
      locales: { nl: { label: 'Nederlands', lang: 'nl' }, en: { label: 'English', lang: 'en' } },
      sidebar: levels.map(({ title, pages }) => ({
        label: title.nl,
        translations: { en: title.en },
        items: pages.map(({ path }) => path),
      })),
    }),
  ],
});
