import { fileTypes } from './file-types.ts';
import type { HostingRules } from './rules.ts';

/** `vercel.json`, for the root of what is published. Where two rules set a header, the later one counts. */
export function vercelFile({ base, headers, cache }: HostingRules): string {
  const rules: [path: string, headers: Readonly<Record<string, string>>][] = [
    ['(.*)', { ...headers, 'Cache-Control': cache.revalidated }],
    ...cache.immutableFolders.map((folder): [string, Record<string, string>] => [
      `${folder}/(.*)`,
      { 'Cache-Control': cache.immutable },
    ]),
    ...Object.entries(fileTypes)
      .filter(([ending]) => ending !== 'html')
      .map(([ending, type]): [string, Record<string, string>] => [`(.*)\\.${ending}`, { 'Content-Type': type }]),
  ];
  const config = {
    trailingSlash: true,
    headers: rules.map(([path, set]) => ({
      source: `${base}${path}`,
      headers: Object.entries(set).map(([key, value]) => ({ key, value })),
    })),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
