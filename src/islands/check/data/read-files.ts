import { exportLimit, type FileProblem, type Known, parseExport, type Refused } from '#domain/export-file.ts';
import { emptyWorkbook, mergeWorkbooks, type Workbook } from '#domain/workbook.ts';

/** What some files hold together. Where several say something, the one that was saved last counts. */
export interface ReadFiles {
  /** Undefined where none of them can be read. */
  readonly workbook?: Workbook;
  /** The day on which the last of them was saved, as YYYY-MM-DD. */
  readonly exported?: string;
  /** The parts of them that cannot be used. */
  readonly refused: readonly Refused[];
  readonly problems: readonly { readonly file: string; readonly problem: FileProblem | 'unreadable' }[];
}

/** Reads copies of the self-check. A file that is too large is refused before it is read. */
export async function readFiles(files: readonly File[], known: Known): Promise<ReadFiles> {
  const read = await Promise.all(files.map(async (file) => ({ file: file.name, ...(await readFile(file, known)) })));
  const good = read
    .flatMap((parsed) => (parsed.ok ? [parsed] : []))
    .toSorted((a, b) => (a.exported < b.exported ? -1 : 1));
  const last = good.at(-1);
  return {
    ...(last && {
      workbook: good.map(({ workbook }) => workbook).reduce(mergeWorkbooks, emptyWorkbook),
      exported: last.exported,
    }),
    refused: good.flatMap(({ refused }) => refused),
    problems: read.flatMap((parsed) => (parsed.ok ? [] : [{ file: parsed.file, problem: parsed.problem }])),
  };
}

async function readFile(file: File, known: Known) {
  if (file.size > exportLimit) return { ok: false as const, problem: 'too-large' as const };
  try {
    return parseExport(await file.text(), known);
  } catch {
    // The file has gone or changed since it was chosen, or the device refuses it.
    return { ok: false as const, problem: 'unreadable' as const };
  }
}
