import type { APIRoute } from 'astro';
import { dataFiles } from '#lib/build/data-files.ts';

export const getStaticPaths = () => dataFiles.map(({ name, data }) => ({ params: { file: name }, props: { data } }));

/** What islands fetch after the page has been shown, in files whose names change with their content. */
export const GET: APIRoute = ({ props }) => Response.json(props['data']);
