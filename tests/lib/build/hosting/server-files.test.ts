import { describe, expect, test } from 'vitest';
import { apacheFile } from '#lib/build/hosting/apache-file.ts';
import { caddyFile } from '#lib/build/hosting/caddy-file.ts';
import { fileTypes } from '#lib/build/hosting/file-types.ts';
import { nginxFile } from '#lib/build/hosting/nginx-file.ts';
import { rootRules, subPathRules } from './some-rules.ts';

// What the servers make of these files, tests/servers asks of the servers themselves.
const files = { nginx: nginxFile, Caddy: caddyFile, Apache: apacheFile };

describe.each(Object.entries(files))('the file for %s', (_, write) => {
  const text = write(rootRules);

  test('has every header', () => {
    for (const [name, value] of Object.entries(rootRules.headers)) expect(text).toContain(`${name} "${value}"`);
  });

  test('has the type of every kind of file', () => {
    for (const [ending, type] of Object.entries(fileTypes)) {
      const pattern = new RegExp(
        `"${RegExp.escape(type)}" \\.?${ending}\\b|@${ending} Content-Type "${RegExp.escape(type)}"`,
      );
      expect(text).toMatch(pattern);
    }
  });

  test('names the page for a missing address where the site stands', () => {
    expect(text).toContain(' /404.html');
    expect(write(subPathRules)).toContain(' /know.ledge/404.html');
  });

  test('on a sub-path has no rule for what stands beside it', () => {
    const rules = write(subPathRules).replaceAll(/^#.*$/gm, '');
    expect(rules).not.toMatch(/[ ^]\/(_astro|_headers|404)/);
  });
});

describe('the file for nginx', () => {
  test('repeats every header where one differs, because nginx would leave the others out there', () => {
    const [, inFolders = ''] = /location ~ [^{]*\{([^}]*)\}/.exec(nginxFile(rootRules)) ?? [];
    for (const name of Object.keys(rootRules.headers)) expect(inFolders).toContain(`add_header ${name} `);
  });

  test('takes a dot in the sub-path for a dot', () => {
    expect(nginxFile(subPathRules)).toContain('location ~ ^/know\\.ledge/(_astro|');
  });
});
