import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { newestFirst } from '#domain/newest-first.ts';
import type { ReleaseState } from './find-obstacles.ts';

/** The version that is released and its day. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly date: string;
}

/** What is about to be released, read from `package.json` and `content/changes.yaml`. */
export function readRelease(): Release {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { name, version, date: newestChange().date };
}

export function readState(): ReleaseState {
  return {
    address: process.env['SITE_URL'],
    contact: process.env['SITE_CONTACT'],
    changedFiles: execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).split('\n').filter(Boolean),
    packageVersion: readRelease().version,
    newestChange: newestChange().id,
  };
}

function newestChange(): { id: string; date: string } {
  const changes: { id: string; date: string }[] = parse(readFileSync('content/changes.yaml', 'utf8'));
  const [newest] = newestFirst(changes);
  if (!newest) throw new Error('content/changes.yaml names no version.');
  return newest;
}
