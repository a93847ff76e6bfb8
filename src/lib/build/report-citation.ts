import { getReferences } from '#collections/references.ts';
import type { CslReference } from '#collections/schemas/reference.ts';
import { site } from '#site.ts';
import type { CslItem } from './citation-files.ts';

/** The report among the sources. Throws when they do not have it. */
export async function getReport(): Promise<CslReference> {
  const report = (await getReferences()).get(site.report.reference);
  if (!report) throw new Error(`There is no source "${site.report.reference}", which site.ts names as the report.`);
  return report;
}

/** The report as CSL-JSON. */
export async function describeReport(): Promise<CslItem> {
  const { certainty, asPrinted, citedIn, ...item } = await getReport();
  return { ...item, custom: { certainty, asPrinted, citedIn } };
}
