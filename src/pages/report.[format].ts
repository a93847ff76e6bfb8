import type { APIRoute } from 'astro';
import { citationFiles } from '#lib/build/citation-files.ts';
import { describeReport } from '#lib/build/report-citation.ts';

export const getStaticPaths = async () =>
  Object.entries(citationFiles(await describeReport())).map(([format, text]) => ({
    params: { format },
    props: { text },
  }));

/** How to cite the report, for reference managers: `/report.bib`, `.ris` and `.json`. */
export const GET: APIRoute = ({ props }) => new Response(props['text']);
