import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const { levels } = JSON.parse(readFileSync('navigation.json', 'utf8'));
const titles = { nl: 'Leren en innoveren op het werk', en: 'Learning and innovating at work' };

export default defineConfig({
  srcDir: 'content',
  // Headings have other ids here than in the site that the prose was taken from.
  ignoreDeadLinks: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/mark.svg' }]],
  themeConfig: { search: { provider: 'local' } },
  locales: {
    nl: locale('nl', 'Nederlands'),
    en: locale('en', 'English'),
  },
});

function locale(lang, label) {
  const sidebar = levels.map(({ title, pages }) => ({
    text: title[lang],
    items: pages.map(({ path, name }) => ({ text: name[lang], link: `/${lang}/${path}/` })),
  }));
  return { label, lang, title: titles[lang], themeConfig: { sidebar } };
}
