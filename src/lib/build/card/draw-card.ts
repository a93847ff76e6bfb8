import { type NestedFigure, nestedCircles } from '#domain/nested-figure.ts';
import { type Breaks, breakLines } from './break-lines.ts';
import { type Card, cardSize } from './card.ts';
import { oklch } from './oklch.ts';
import type { Typeface } from './typeface.ts';

/** What lights up in the figure of a card: a level from 1 to 5, and in it the page's own factor. */
export interface Light {
  readonly level: number;
  readonly factor?: string | undefined;
}

export interface Typefaces {
  readonly text: Typeface;
  readonly heading: Typeface;
}

const { width, height } = cardSize;
const margin = 72;
const figureSize = 524;
const figureAt = { x: width - figureSize - 24, y: (height - figureSize) / 2 };
const column = figureAt.x - margin - 12;

/** Below a large size a title may break at its hyphens too, rather than get smaller still. */
const titleSizes: readonly (readonly [size: number, breaks: Breaks])[] = [
  ...sizesFrom(96, 60).map((size) => [size, 'words'] as const),
  ...sizesFrom(72, 32).map((size) => [size, 'hyphens'] as const),
];
const kindSizes = sizesFrom(38, 30).map((size) => [size, 'words'] as const);
const siteNameSize = 32;
/** What title and kind may take together, and the title alone. Below them stands the name of the site. */
const textHeight = 430;
const titleHeight = 340;

/** The light theme of `styles/tokens.css`: these pictures have one. */
const paper = oklch(0.986, 0.008, 85);
const ink = oklch(0.25, 0.015, 60);
const soft = oklch(0.46, 0.02, 65);
const accent = oklch(0.43, 0.14, 300);
const hues = [15, 60, 112, 165, 240] as const;
const strong = (level: number) => oklch(0.45, 0.1, hues[level - 1] ?? 300);
const faint = (level: number) => oklch(0.955, 0.024, hues[level - 1] ?? 300);

/** Draws a card as SVG. Throws when its title fits at no size. */
export function drawCard(
  card: Card,
  figure: NestedFigure,
  light: Light | undefined,
  { text, heading }: Typefaces,
): string {
  const title = setText(card.title, heading, titleSizes, titleHeight, 1.12);
  const kind = setText(card.kind, text, kindSizes, textHeight - titleHeight, 1.25);
  const room = card.siteName ? textHeight : height - 2 * margin;
  const top = margin + (room - title.height - 26 - kind.height) / 2;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    drawFigure(figure, light),
    `<g fill="${ink}">${title.drawAt(top)}</g>`,
    `<g fill="${light ? strong(light.level) : soft}">${kind.drawAt(top + title.height + 26)}</g>`,
    card.siteName ? drawSiteName(card.siteName, text) : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

/** The nested figure: every level in its faint hue, the one that lights up in its strong one. */
function drawFigure({ size, rings }: NestedFigure, light: Light | undefined): string {
  const drawn = rings.map(({ circle, dots }, index) => {
    const level = index + 1;
    const isLit = level === light?.level;
    const ring = `<circle cx="${circle.x}" cy="${circle.y}" r="${circle.radius}" fill="${isLit ? strong(level) : faint(level)}" stroke="${strong(level)}" stroke-width="3"/>`;
    const points = dots.map(
      ({ id, x, y }) =>
        `<circle cx="${x}" cy="${y}" r="${id === light?.factor ? 26 : 11}" fill="${isLit ? paper : strong(level)}"/>`,
    );
    return { ring, points: points.join('') };
  });
  const outermostFirst = drawn.toReversed().map(({ ring }) => ring);
  const scale = figureSize / size;
  return `<g transform="translate(${figureAt.x} ${figureAt.y}) scale(${scale})">${outermostFirst.join('')}${drawn.map(({ points }) => points).join('')}</g>`;
}

/** The name of the site with its mark before it, at the foot. */
function drawSiteName(name: string, typeface: Typeface): string {
  const base = height - margin + 14;
  const mark = nestedCircles(44).map(
    ({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${accent}" stroke-width="2"/>`,
  );
  return `<g transform="translate(${margin} ${base - 33})">${mark.join('')}</g><g fill="${soft}">${typeface.outline(name, margin + 58, base, siteNameSize)}</g>`;
}

/** Sets a text in the column at the largest size at which it fits. */
function setText(
  text: string,
  typeface: Typeface,
  sizes: readonly (readonly [size: number, breaks: Breaks])[],
  most: number,
  leading: number,
): { height: number; drawAt: (top: number) => string } {
  for (const [size, breaks] of sizes) {
    const lines = breakLines(text, breaks, column, (line) => typeface.widthOf(line, size));
    const lineHeight = leading * size;
    if (!lines || lines.length * lineHeight > most) continue;
    return {
      height: lines.length * lineHeight,
      drawAt: (top) =>
        lines
          .map((line, index) => typeface.outline(line, margin, top + size * 0.9 + index * lineHeight, size))
          .join(''),
    };
  }
  throw new Error(`“${text}” fits on a card at no size.`);
}

function sizesFrom(largest: number, smallest: number): readonly number[] {
  return Array.from({ length: (largest - smallest) / 4 + 1 }, (_, index) => largest - 4 * index);
}
