import { readFile } from 'node:fs/promises';
import { Blob, Face, Font, shape, Buffer as TextBuffer } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** A weight of the site's family, with which lines are set. */
export interface Typeface {
  /** How wide a line is at a size, in the unit of the size. */
  widthOf(line: string, size: number): number;
  /** A line as an SVG group of outlines, which no program needs the font for. `x` and `y` are where its base line begins. */
  outline(line: string, x: number, y: number, size: number): string;
}

const source = 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-{weight}-normal.woff2';

/** Loads a weight for texts of the given characters, as TrueType: HarfBuzz, which sets the lines, reads no WOFF2. */
export async function loadTypeface(weight: 400 | 600, characters: string): Promise<Typeface> {
  const woff2 = await readFile(source.replace('{weight}', String(weight)));
  const trueType = await subsetFont(woff2, characters, { targetFormat: 'truetype', noLayoutClosure: true });
  const face = new Face(new Blob(new Uint8Array(trueType)));
  const font = new Font(face);
  const set = remembered((line: string) => setLine(font, line));
  return {
    widthOf: (line, size) => (set(line).width * size) / face.upem,
    outline(line, x, y, size) {
      const scale = size / face.upem;
      const paths = set(line).glyphs.map(
        ({ id, at }) => `<path transform="translate(${at})" d="${font.glyphToPath(id)}"/>`,
      );
      return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
    },
  };
}

interface SetLine {
  readonly width: number;
  readonly glyphs: readonly { readonly id: number; readonly at: number }[];
}

/** Where the glyphs of a line stand, in the units of the font. Throws when the font lacks a character. */
function setLine(font: Font, line: string): SetLine {
  const buffer = new TextBuffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  let width = 0;
  const glyphs = buffer.getGlyphInfosAndPositions().map(({ codepoint: id, cluster, xAdvance = 0, xOffset = 0 }) => {
    if (id === 0) throw new Error(`The font of the cards has no “${line[cluster]}”, which stands in “${line}”.`);
    const at = width + xOffset;
    width += xAdvance;
    return { id, at };
  });
  return { width, glyphs };
}

function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const made = new Map<string, Result>();
  return (text) => {
    const result = made.get(text) ?? make(text);
    made.set(text, result);
    return result;
  };
}
