import type {
  Article,
  BreadcrumbList,
  CollectionPage,
  DefinedTerm,
  DefinedTermSet,
  Graph,
  Report,
  WebPage,
} from 'schema-dts';
import { getReferences } from '#collections/references.ts';
import { stepsTo } from '#i18n/breadcrumb.ts';
import type { Locale } from '#i18n/locales.ts';
import { home, type Place, type Section, sectionPlace } from '#i18n/routes.ts';
import { site, siteUrl } from '#site.ts';
import { conceptUrl, schemeUrl, urlOf } from './addresses.ts';
import { publisherIn } from './publisher.ts';

/** What a page says of itself. */
interface About {
  readonly place: Place;
  readonly locale: Locale;
  readonly name: string;
  readonly description: string;
}

/**
 * What a page is, for search engines and other programs: schema.org as JSON-LD, to stand in a `script` of the page. A page about a
 * factor or level has it as a term of the model; one to be read from top to bottom is an article; every page says its place.
 */
export async function structuredData(about: About): Promise<string> {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [await pageFor(about), breadcrumbFor(about)],
  };
  // The text may not end the script it stands in.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

async function pageFor(about: About): Promise<Article | WebPage | CollectionPage> {
  const { place, locale, name, description } = about;
  const url = urlOf(place, locale);
  const common = {
    '@id': url,
    url,
    name,
    description,
    inLanguage: locale,
    license: site.licences.content.url,
    publisher: { '@type': 'Organization', name: publisherIn(locale) },
    citation: await getReport(),
  } as const;
  switch (kindOf(place)) {
    case 'term':
      return { '@type': 'WebPage', ...common, mainEntity: termFor(about) };
    case 'model':
      return { '@type': 'Article', headline: name, ...common, about: termSetIn(locale) };
    case 'article':
      return { '@type': 'Article', headline: name, ...common };
    case 'collection':
      return { '@type': 'CollectionPage', ...common };
    case 'page':
      return { '@type': 'WebPage', ...common };
  }
}

const articles: readonly Section[] = [
  ...(['background', 'conclusions', 'editorial-notes', 'self-check/manual', 'open-data', 'about', 'privacy'] as const),
  'accessibility',
  'administration',
];

const collections: readonly Section[] = [
  ...(['levels', 'factors', 'cases', 'examples', 'relations', 'figures', 'glossary', 'sources'] as const),
];

function kindOf(place: Place): 'term' | 'model' | 'article' | 'collection' | 'page' {
  if (place.kind === 'home') return 'page';
  const { kind, section } = place;
  if (kind === 'thing') {
    if (section === 'factors' || section === 'levels') return 'term';
    return section === 'cases' || section === 'figures' ? 'article' : 'page';
  }
  if (section === 'model') return 'model';
  if (articles.includes(section)) return 'article';
  return collections.includes(section) ? 'collection' : 'page';
}

/** A factor or level as a term, under the same name in both languages and in the SKOS files. */
function termFor({ place, locale, name, description }: About): DefinedTerm {
  return {
    '@type': 'DefinedTerm',
    '@id': conceptUrl(place),
    name,
    description,
    url: urlOf(place, locale),
    inDefinedTermSet: termSetIn(locale),
  };
}

function termSetIn(locale: Locale): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': schemeUrl,
    name: site.model[locale],
    url: urlOf(sectionPlace('model'), locale),
  };
}

function breadcrumbFor({ place, locale, name }: About): BreadcrumbList {
  const trail = [
    ...(place.kind === 'home' ? [] : [{ name: site.name[locale], url: urlOf(home, locale) }]),
    ...stepsTo(place, locale).map((step) => ({ name: step.name, url: new URL(step.path, siteUrl.origin).href })),
    { name, url: urlOf(place, locale) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}

async function getReport(): Promise<Report> {
  const { url, number, year, reference } = site.report;
  const record = (await getReferences()).get(reference);
  return {
    '@type': 'Report',
    name: record?.title ?? '',
    reportNumber: number,
    datePublished: String(year),
    inLanguage: String(record?.['language']),
    author: (record?.author ?? []).map(({ family }) => ({ '@type': 'Organization', name: family }) as const),
    url,
  };
}
