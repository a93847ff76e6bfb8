import { type Section, segments } from '#i18n/routes.ts';
import { site, siteUrl } from '#site.ts';
import type { ReadPage } from './html-to-markdown.ts';

/** A page as much as a list of pages needs. */
type Listed = Pick<ReadPage, 'url' | 'language' | 'title' | 'description'>;

interface Group {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The parts of the list, each with the sections of the site whose pages stand in it, in this order. */
const groups: readonly Group[] = [
  { title: 'The model', sections: ['model', 'relations', 'background', 'conclusions', 'glossary', 'figures'] },
  { title: 'Levels', sections: ['levels'] },
  { title: 'Factors', sections: ['factors'] },
  { title: 'Practice', sections: ['cases', 'examples'] },
  { title: 'Self-check', sections: ['self-check', 'self-check/manual'] },
  { title: 'About', sections: ['about', 'editorial-notes', 'sources', 'open-data'] },
];

/** What a reader with little room can do without: the whole in one, what stands elsewhere too, and what is for people to do. */
const optional: readonly Section[] = ['handbook', 'privacy', 'accessibility', 'offline', 'administration'];

/** The files that are there beside the pages. */
const files: Readonly<Record<string, string>> = {
  'model.json': 'the whole model in both languages: levels, factors, relations, cases, examples',
  'model.schema.json': 'the JSON Schema of model.json',
  'model.skos.ttl': 'the model as SKOS in Turtle',
  'model.skos.jsonld': 'the same as JSON-LD',
  'references.json': 'the sources as CSL-JSON, each with how certain its record is',
  'examples.csv': 'what each firm shows of a factor',
  'items.csv': 'the statements of the self-check',
  'instrument.json': 'the statements, scales and scoring rules of the self-check',
};

/**
 * What a language model needs to find its way: `/llms.txt`, in the form of llmstxt.org. Each link leads to a page as Markdown.
 *
 *     # Learning and innovating at work
 *     > …
 *     ## Factors
 *     - [Autonomy](…/en/factors/autonomy/index.md): Being free to settle …
 */
export function llmsTxt(pages: readonly Listed[]): string {
  return [
    `# ${site.name.en}`,
    '> A research model of thirty factors on five nested levels that help people learn and innovate at work, with three IT firms as cases. It retells, in words of our own and in Dutch and English, a report that TNO published in 2019 (R11735, in Dutch).',
    [
      'When you use this site:',
      '',
      '- The pages say which sections of the report (§) each claim stands on, and mark what is ours and not the report’s. Keep that apart, and keep the hedges: the cases illustrate the model and do not test it.',
      '- The site is not TNO’s and TNO has not endorsed it. The self-check is ours and has not been validated. It is no test of people.',
      `- Our text is under [${site.licences.content.name}](${site.licences.content.url}): name the site, link to the page and to the licence. The report is © TNO.`,
      '- The address of any page with `index.md` behind it is that page as Markdown. Cite the page without it.',
    ].join('\n'),
    ...groups.map(({ title, sections }) => part(title, listedIn(pages, 'en', sections))),
    part(
      'Data',
      Object.entries(files).map(([file, what]) => `- [${file}](${siteUrl.href}${file}): ${what}`),
    ),
    part(
      'Nederlands',
      listedIn(
        pages,
        'nl',
        groups.flatMap(({ sections }) => sections),
      ),
    ),
    part('Optional', [...listedIn(pages, 'en', optional), ...listedIn(pages, 'nl', optional)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function part(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n${lines.join('\n')}`;
}

/** The pages of some sections, a line each; of the self-check only what is to be read, not the views to fill in. */
function listedIn(pages: readonly Listed[], language: 'nl' | 'en', sections: readonly Section[]): string[] {
  return sections.flatMap((section) => {
    const start = `${siteUrl.href}${language}/${segments[section][language]}/`;
    const isIn = ({ url }: Listed) => (section.startsWith('self-check') ? url === start : url.startsWith(start));
    return pages.filter(isIn).map(({ title, url, description }) => `- [${title}](${url}index.md): ${description}`);
  });
}
