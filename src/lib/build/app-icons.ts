import sharp from 'sharp';
import { nestedCircles } from '#domain/nested-figure.ts';

/** A picture of the mark. A maskable one has room around it, because a device may cut it to a shape of its own. */
export interface AppIcon {
  readonly name: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
}

export const appIcons: readonly AppIcon[] = [
  { name: 'any-192', size: 192, purpose: 'any' },
  { name: 'any-512', size: 512, purpose: 'any' },
  { name: 'maskable-512', size: 512, purpose: 'maskable' },
];

/** The colours of the mark on paper, as in `public/mark.svg`. */
export const paper = '#fbf8f1';
export const accent = '#5b3a8c';

/** How much of the width is around the mark: what is maskable is sure of the middle 80% only (W3C, Web App Manifest). */
const margins: Readonly<Record<AppIcon['purpose'], number>> = { any: 8, maskable: 22 };

/** An icon as a PNG. */
export function drawIcon({ size, purpose }: AppIcon): Promise<Buffer> {
  const margin = margins[purpose];
  const circles = nestedCircles(100)
    .toReversed()
    .map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`);
  const view = `${-margin} ${-margin} ${100 + 2 * margin} ${100 + 2 * margin}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${size}" height="${size}"><rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="${paper}"/><g fill="${paper}" stroke="${accent}" stroke-width="5">${circles.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
