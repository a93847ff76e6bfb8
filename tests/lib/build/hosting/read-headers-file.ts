import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';

/** A rule as Netlify's own parser reads it. */
export interface HeadersRule {
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The rules of a `_headers` file. Throws when Netlify would refuse one. */
export async function readHeadersFile(text: string): Promise<readonly HeadersRule[]> {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const file = join(folder, '_headers');
  await writeFile(file, text);
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: true });
  await rm(folder, { recursive: true });
  if (errors.length > 0) throw new AggregateError(errors);
  return headers.map(({ for: path, values }) => ({ path, values: values as Record<string, string> }));
}

/** The headers that the rules set for an address; both hosts join the values when two rules set the same one. */
export function headersFor(rules: readonly HeadersRule[], address: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { values } of rules.filter(({ path }) => patternOf(path).test(address))) {
    for (const [name, value] of Object.entries(values)) found[name] = found[name] ? `${found[name]}, ${value}` : value;
  }
  return found;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
