import { getReferences } from '#collections/references.ts';
import type { CslReference } from '#collections/schemas/reference.ts';
import { whatIsKnown } from './citations.ts';

/**
 * The sources as CSL-JSON: `/references.json`. What is ours stands under `custom`, where the format has room for it: how certain the
 * record is, how the report prints the citation, and where it cites it for what.
 *
 *     [ { id: "karasek-1979", type: "article-journal", title: "…", issued: { "date-parts": [[1979]] }, …,
 *         custom: { certainty: "certain", asPrinted: ["Karasek, 1979"], citedIn: [{ section: "2.1.2", topic: "…" }] } } ]
 */
export async function getOpenReferences() {
  return [...(await getReferences()).values()].map(openReference);
}

function openReference(reference: CslReference) {
  const { certainty, asPrinted, citedIn } = reference;
  return { ...whatIsKnown(reference), custom: { certainty, asPrinted, citedIn } };
}
