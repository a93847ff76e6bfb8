import { fileTypes } from './file-types.ts';
import type { HostingRules } from './rules.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read in the root of what is published:
 *
 *     /*
 *       X-Frame-Options: DENY
 *     /_astro/*
 *       Cache-Control: public, max-age=31536000, immutable
 *
 * Both join the values of a header that two rules set for one address, so no two rules here do. What is in no folder of
 * its own is left to them: both send it with `Cache-Control: public, max-age=0, must-revalidate`, as pages should be.
 */
export function headersFile({ base, headers, cache }: HostingRules): string {
  const rules: [path: string, headers: Readonly<Record<string, string>>][] = [
    ['*', headers],
    ...cache.immutableFolders.map((folder): [string, Record<string, string>] => [
      `${folder}/*`,
      { 'Cache-Control': cache.immutable },
    ]),
    // Pages have addresses without an ending, and their type is known everywhere.
    ...Object.entries(fileTypes)
      .filter(([ending]) => ending !== 'html')
      .map(([ending, type]): [string, Record<string, string>] => [`*.${ending}`, { 'Content-Type': type }]),
  ];
  return rules.map(([path, set]) => `${base}${path}\n${listed(set)}\n`).join('');
}

function listed(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n');
}
