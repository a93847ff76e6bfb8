import { encodeExport, exportLimit } from '#domain/export-file.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { downloadText } from '#lib/browser/download.ts';
import { today } from '#lib/browser/today.ts';
import { $workbook } from '#stores/workbook.ts';

/** Offers all that someone has put in as a file; says whether it was small enough to be opened again. */
export function saveCopy({ version, exporting }: CheckData): boolean {
  const text = encodeExport($workbook.get(), { ...exporting, exported: today(), instrument: version });
  if (new Blob([text]).size > exportLimit) return false;
  downloadText(`self-check-${today()}.json`, text, 'application/json');
  return true;
}
