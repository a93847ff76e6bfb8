import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileTypes } from '#lib/build/hosting/file-types.ts';
import { filesFor, rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { cacheControlOf, steeringFiles } from '#lib/build/hosting/rules.ts';
import { headersFor, readHeadersFile } from '../lib/build/hosting/read-headers-file.ts';
import { builtSite, pageOf, readSiteFile, theOne } from './built-site.ts';
import { observe } from './observatory.ts';

const site = builtSite();
const rules = await rulesOfSite(site.folder, site.address.pathname);
const beside = join(site.folder, '../hosting');
const isAtRoot = rules.base === '/';

describe('the files that tell a host how to serve the site', () => {
  const { inSite, inRoot, onServer } = filesFor(rules);

  test('stand where the host reads them, with the rules of this build', () => {
    const written = { ...inSite, ...(isAtRoot && inRoot) };
    for (const [name, text] of Object.entries(written)) expect(readSiteFile(site, name).toString(), name).toBe(text);
    for (const [name, text] of Object.entries({ ...onServer, ...(!isAtRoot && inRoot) })) {
      expect(readFileSync(join(beside, name), 'utf8'), name).toBe(text);
    }
  });

  test('are not served with the site when they are for a server', () => {
    expect(Object.keys(onServer).filter((name) => existsSync(join(site.folder, name)))).toEqual([]);
  });

  test('are kept from visitors when they stand in the site', () => {
    expect(Object.keys({ ...inSite, ...inRoot }).toSorted()).toEqual(steeringFiles.toSorted());
  });

  test('fit in what Cloudflare takes of a line', () => {
    const lines = (inRoot['_headers'] ?? '').split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  test('give every page the policy that it has in its head, but for framing', async () => {
    const headers = await readHeadersFile(inRoot['_headers'] ?? '');
    for (const page of site.pages.values()) {
      const inHead = theOne(page, 'meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      const sent = headersFor(headers, page.url.pathname)['Content-Security-Policy'];
      expect(sent, page.path).toBe(`${inHead}; frame-ancestors 'none'`);
    }
  });
});

describe('the files of the site', () => {
  const files = [...site.files];

  test('are of kinds whose type every host is told', () => {
    expect(files.filter((file) => !(extname(file).slice(1) in fileTypes))).toEqual([]);
  });

  test('have a name that changes with their content where they may be kept for ever', () => {
    const kept = files.filter((file) => cacheControlOf(rules, file.slice(1)) === rules.cache.immutable);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((file) => !/[._][\w-]{6,}\.\w+$/.test(file))).toEqual([]);
  });

  test('may be kept for ever in every folder that the rules name', () => {
    const { immutableFolders } = rules.cache;
    expect(immutableFolders.filter((folder) => !files.some((file) => file.startsWith(`/${folder}/`)))).toEqual([]);
  });
});

describe('the site with these headers', () => {
  test('would get A+ and 150 points of MDN’s HTTP Observatory', () => {
    const headers = Object.fromEntries(
      Object.entries(rules.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { html } = pageOf(site, { kind: 'home' }, 'nl');
    const score = observe({ headers, html });
    console.log('HTTP Observatory:', score);
    expect(score.grade).toBe('A+');
    expect(score.points).toBeGreaterThanOrEqual(150);
  });
});

describe('what programs and researchers look for first', () => {
  test('is where a weakness may be reported, until a day that the build sets', () => {
    const text = readSiteFile(site, '.well-known/security.txt').toString();
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(text).toMatch(/^Expires: \d{4}-\d\d-\d\dT/m);
    expect(text).toContain(`Canonical: ${site.address.href}.well-known/security.txt\n`);
  });

  test('is that they may read everything, and a list of all there is', () => {
    const text = readSiteFile(site, 'robots.txt').toString();
    expect(text).toMatch(/^User-agent: \*\nDisallow:\n/);
    expect(text).toContain(`Sitemap: ${site.address.href}sitemap.xml\n`);
  });
});
