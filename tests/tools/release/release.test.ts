import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

describe('npm run release', () => {
  test.each(['', 'leren.voorbeeld.nl'])(
    'does nothing but say what is in the way, each in a sentence, where the address is "%s"',
    { timeout: 30_000 },
    (address) => {
      const env = { ...process.env, SITE_URL: address, SITE_CONTACT: '' };
      const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/release.ts'], { encoding: 'utf8', env });
      expect(status).toBe(1);
      expect(stdout).toBe('');
      const sentences = stderr.trim().split('\n');
      expect(sentences[0]).toMatch(/^SITE_URL is .*\.$/);
      expect(sentences[1]).toMatch(/^SITE_CONTACT is not set: .*\.$/);
    },
  );
});
