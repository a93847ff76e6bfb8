import { inflateSync } from 'node:zlib';

/** A PDF as it comes out of the printer. */
export interface Sheets {
  readonly count: number;
  /** The numbers, from 1, of the sheets without any text. */
  readonly blank: readonly number[];
  /** The sizes in millimetres, each once: "210 × 297". */
  readonly sizes: readonly string[];
}

/** Reads a PDF as Chromium makes it: its pages are plain objects, in order, each with one stream of what stands on it. */
export function readSheets(pdf: Buffer): Sheets {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\b(.*?)\bendobj$/gms)].map(([, id, body = '']) => [id, body]));
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body));
  const hasText = pages.map((page) => {
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return /\bT[jJ]\b/.test(inflate(objects.get(contents ?? '') ?? ''));
  });
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const millimetres = (points = '0') => Math.round((Number(points) / 72) * 25.4);
  return {
    count: pages.length,
    blank: hasText.flatMap((has, index) => (has ? [] : [index + 1])),
    sizes: [...new Set(boxes.map(([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`))],
  };
}

function inflate(object: string): string {
  const [, stream = ''] = /stream\r?\n(.*)\r?\nendstream/s.exec(object) ?? [];
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
}
