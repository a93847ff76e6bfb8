import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
// Both are here already: Astro brings sharp, which draws SVG and writes palettes; subset-font brings HarfBuzz.
import sharp, { type PngOptions } from 'sharp';
import { readBuiltPages } from './built-pages.ts';
import { cardFile, cardsAreMade, readCard } from './card/card.ts';
import { drawCard } from './card/draw-card.ts';
import { readModelOfCards } from './card/model-of-cards.ts';
import { loadTypeface } from './card/typeface.ts';

const cache = 'node_modules/.cache/share-cards';

/** A card has few colours: a palette makes it half the size. */
const png: PngOptions = { palette: true, colours: 64, dither: 0, effort: 1 };

/** Draws the card of every page whose head names one, in `card.png` beside it. A drawing that did not change is not made again. */
export function shareCards(): AstroIntegration {
  return {
    name: 'share-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!cardsAreMade) return;
        const siteFolder = fileURLToPath(dir);
        mkdirSync(cache, { recursive: true });
        const drawings = await drawCards(siteFolder);
        const made = await Promise.all(
          drawings.map(async ({ file, svg }) => {
            const { bytes, isNew } = await toPng(svg);
            writeFileSync(file, bytes);
            return { size: bytes.length, isNew };
          }),
        );
        const largest = Math.max(...made.map(({ size }) => size));
        logger.info(`${made.length} cards, ${made.filter(({ isNew }) => isNew).length} new, at most ${largest} bytes`);
      },
    },
  };
}

/** The cards as SVG, each with the file that it is for. */
async function drawCards(siteFolder: string): Promise<readonly { file: string; svg: string }[]> {
  const pages = readBuiltPages(siteFolder).flatMap(({ folder, meta }) => {
    const text = meta.get('og:image:alt');
    return text ? [{ folder, card: readCard(text, meta.get('og:site_name') ?? '') }] : [];
  });
  const { figure, lights } = await readModelOfCards();
  const characters = charactersOf(pages.flatMap(({ card }) => Object.values(card)));
  const typefaces = { text: await loadTypeface(400, characters), heading: await loadTypeface(600, characters) };
  return pages.map(({ folder, card }) => ({
    file: join(siteFolder, folder, cardFile),
    svg: drawCard(card, figure, lights.get(folder), typefaces),
  }));
}

function charactersOf(texts: readonly string[]): string {
  return [...new Set(texts.join(' '))].sort().join('');
}

/** Opens one file at a time: a system may allow fewer than there are pages. */
async function toPng(svg: string): Promise<{ bytes: Buffer; isNew: boolean }> {
  const made = JSON.stringify([svg, png, sharp.versions]);
  const file = join(cache, `${createHash('sha256').update(made).digest('hex')}.png`);
  if (existsSync(file)) return { bytes: readFileSync(file), isNew: false };
  const bytes = await sharp(Buffer.from(svg)).png(png).toBuffer();
  // Under another name until it is whole: a build may be stopped, and two may run at once.
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, file);
  return { bytes, isNew: true };
}
