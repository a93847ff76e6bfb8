import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Localised } from '#domain/localised.ts';
import { layOutFigure, type NestedFigure } from '#domain/nested-figure.ts';
import { locales } from '#i18n/locales.ts';
import { segments } from '#i18n/routes.ts';
import type { Light } from './draw-card.ts';

/** The nested figure without its labels, and what lights up in it by the folder of a page: `nl/factoren/autonomie`. */
export interface ModelOfCards {
  readonly figure: NestedFigure;
  readonly lights: ReadonlyMap<string, Light>;
}

interface Named {
  readonly id: string;
  readonly number: number;
  readonly slug: Localised;
}

/** Reads from `content/model`, after the build, what the cards need of it. */
export async function readModelOfCards(folder = 'content/model'): Promise<ModelOfCards> {
  const levels = byNumber<Named>(await readYaml(join(folder, 'levels.yaml')));
  const factors = byNumber(await readFactors(join(folder, 'factors')));
  const labels = levels.map(({ id: level }) =>
    factors.filter((factor) => factor.level === level).map(({ id }) => ({ id, text: '' })),
  );
  const numberOf = (level: string) => levels.find(({ id }) => id === level)?.number ?? 0;
  return {
    figure: layOutFigure(labels),
    lights: new Map([
      ...levels.flatMap((level) => lightsOf(['levels', 'self-check'], level, { level: level.number })),
      ...factors.flatMap((factor) =>
        lightsOf(['factors'], factor, { level: numberOf(factor.level), factor: factor.id }),
      ),
    ]),
  };
}

/** What lights up on the pages of a thing, in every language. */
function lightsOf(sections: readonly (keyof typeof segments)[], { slug }: Named, light: Light): [string, Light][] {
  return sections.flatMap((section) =>
    locales.map((locale): [string, Light] => [[locale, segments[section][locale], slug[locale]].join('/'), light]),
  );
}

async function readFactors(folder: string): Promise<(Named & { level: string })[]> {
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (file) => ({ ...(await readYaml(join(folder, file))), id: file.replace(/\.yaml$/, '') })),
  );
}

async function readYaml(file: string) {
  return parse(await readFile(file, 'utf8'));
}

function byNumber<Thing extends { readonly number: number }>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => a.number - b.number);
}
