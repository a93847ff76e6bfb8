import { defineConfig } from 'vitest/config';

/** The tests that mutants of the rules and of the storage engine have to get past: no Astro, and no property for long. */
export default defineConfig({
  test: {
    include: ['tests/{domain,stores}/**/*.test.ts'],
    // Half a minute for each mutant that it meets, and other tests find the same.
    exclude: ['tests/domain/import-mutations.test.ts'],
    setupFiles: ['tests/mutation/shorten-properties.ts'],
    testTimeout: 60_000,
  },
});
