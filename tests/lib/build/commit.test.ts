import { afterEach, describe, expect, test, vi } from 'vitest';
import { commit } from '#lib/build/commit.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the commit that is built', () => {
  test('is what git says where there is git, whole, and whether a file was changed since', () => {
    vi.stubEnv('SITE_COMMIT', '');
    expect(commit()).toMatch(/^([0-9a-f]{40}(-dirty)?|unknown)$/);
  });

  test('is what SITE_COMMIT says where that is set, as it is without git', () => {
    vi.stubEnv('SITE_COMMIT', 'v1.0.0');
    expect(commit()).toBe('v1.0.0');
  });

  test('is unknown where nothing says it', () => {
    vi.stubEnv('SITE_COMMIT', '');
    vi.stubEnv('GIT_DIR', '/nowhere');
    expect(commit()).toBe('unknown');
  });
});
