import { spawnSync } from 'node:child_process';

/** What came out of a printer. */
export interface Paper {
  readonly pages: number;
  /** The size in millimetres: “210 × 297”. */
  readonly size: string;
  /** The text of each page. */
  readonly texts: readonly string[];
}

/** Reads a PDF of any browser, by Poppler’s programs. */
export function readPaper(pdf: Buffer): Paper {
  const about = poppler('pdfinfo', ['-'], pdf);
  const [, pages = '0'] = /^Pages:\s+(\d+)/m.exec(about) ?? [];
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(about) ?? [];
  const millimetres = (points = '0') => Math.round((Number(points) / 72) * 25.4);
  return {
    pages: Number(pages),
    size: `${millimetres(width)} × ${millimetres(height)}`,
    texts: poppler('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1),
  };
}

function poppler(program: string, parameters: string[], input: Buffer): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}
