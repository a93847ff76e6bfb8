import { defineConfig } from 'vitest/config';

/** The tests that mutants of the rules and of the storage engine have to get past: no content pages, no Astro. */
export default defineConfig({
  test: { include: ['tests/{domain,stores}/**/*.test.ts'], testTimeout: 60_000 },
});
