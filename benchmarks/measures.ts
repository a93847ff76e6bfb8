import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildCost } from '../tools/benchmark/timed-build.ts';
import type { Visit } from './first-view.ts';
import type { Audit } from './lighthouse.ts';
import { work } from './sites.ts';

/** What each part measures, by the name of a site. Sites are in the order in which they are shown. */
export interface Measures {
  install: Readonly<Record<string, string>>;
  sites: Readonly<Record<string, { readonly pages: number }>>;
  views: Readonly<Record<string, Visit & { readonly toShow: number }>>;
  lighthouse: Readonly<Record<string, readonly Audit[]>>;
  /** By the address of a page of ours instead. */
  kinds: Readonly<Record<string, readonly Audit[]>>;
  'build-40': BuildTimes;
  'build-1000': BuildTimes;
}

export type BuildTimes = Readonly<Record<string, { readonly pages: number; readonly runs: readonly BuildCost[] }>>;

export type Part = keyof Measures;

/** A part as it was measured, on what and how busy the machine was. */
export interface Measured<Name extends Part> {
  readonly machine: string;
  readonly of: Measures[Name];
}

export function keep<Name extends Part>(part: Name, machine: string, of: Measures[Name]): void {
  mkdirSync(work, { recursive: true });
  writeFileSync(fileOf(part), JSON.stringify({ machine, of }, null, 2));
}

/** What a part measured last; nothing when it was never run. */
export function readMeasured<Name extends Part>(part: Name): Measured<Name> | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(part), 'utf8'));
  } catch {
    return undefined;
  }
}

function fileOf(part: Part): string {
  return join(work, `${part}.json`);
}
