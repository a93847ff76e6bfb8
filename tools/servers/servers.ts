import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { nginx } from './nginx.ts';

/** Where a server runs for the tests: all that it reads and writes stands in `folder`. */
export interface Place {
  readonly folder: string;
  /** What it publishes: the site, in the folder of its sub-path if it has one. */
  readonly root: string;
  /** What the build wrote for servers. */
  readonly hosting: string;
  readonly certificate: { readonly file: string; readonly key: string };
  readonly port: number;
}

export interface Server {
  /** The whole configuration around the file that the build wrote. */
  configure(place: Place): string;
  /** The program, and how it is told to stay in the foreground with the configuration in this file. */
  readonly program: string;
  parameters(place: Place, configuration: string): string[];
}

export const servers = { nginx, caddy, apache };

export type ServerName = keyof typeof servers;

export const serverNames = Object.keys(servers) as ServerName[];

/** One port for each. `SERVERS_PORT` sets the first. */
export function portOf(name: ServerName): number {
  return Number(process.env['SERVERS_PORT'] ?? 4431) + serverNames.indexOf(name);
}
