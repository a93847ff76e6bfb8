import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyIn } from '#lib/build/content-security-policy.ts';
import { siteUrl } from '#site.ts';
import { apacheFile } from './apache-file.ts';
import { caddyFile } from './caddy-file.ts';
import { headersFile } from './headers-file.ts';
import { iisFile } from './iis-file.ts';
import { nginxFile } from './nginx-file.ts';
import { type HostingRules, hostingRules } from './rules.ts';
import { vercelFile } from './vercel-file.ts';

/** A file that tells a host how to serve the site, by where it must stand. */
export interface HostingFiles {
  /** In the folder of the site itself, whatever its address. */
  readonly inSite: Readonly<Record<string, string>>;
  /** In the root of all that a host publishes: the site's own folder, or above it when the site has a sub-path. */
  readonly inRoot: Readonly<Record<string, string>>;
  /** With the server's own configuration, and never served. */
  readonly onServer: Readonly<Record<string, string>>;
}

/** Writes how to serve the site for the common hosts: what they read from the site into it, the rest into `hosting/` beside it. */
export function hostingFiles(): AstroIntegration {
  return {
    name: 'hosting-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const rules = await rulesOfSite(fileURLToPath(dir), siteUrl.pathname);
        const { inSite, inRoot, onServer } = filesFor(rules);
        const beside = fileURLToPath(new URL('../hosting/', dir));
        await write(beside, onServer);
        await write(fileURLToPath(dir), inSite);
        await write(rules.base === '/' ? fileURLToPath(dir) : beside, inRoot);
        logger.info(Object.keys({ ...inSite, ...inRoot, ...onServer }).join(', '));
      },
    },
  };
}

/** The rules for a built site, with the policy that stands in its pages. */
export async function rulesOfSite(folder: string, base: string): Promise<HostingRules> {
  return hostingRules(policyIn(await readFile(join(folder, 'index.html'), 'utf8')), base);
}

export function filesFor(rules: HostingRules): HostingFiles {
  return {
    inSite: { '.htaccess': apacheFile(rules), 'web.config': iisFile(rules) },
    inRoot: { _headers: headersFile(rules), 'vercel.json': vercelFile(rules) },
    onServer: { 'nginx.conf': nginxFile(rules), Caddyfile: caddyFile(rules) },
  };
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}
