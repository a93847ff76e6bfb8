import { expect, test } from 'vitest';
import { noteShipped, shippedFolders } from '#lib/build/licences/shipped-folders.ts';

test('what is shipped is the package of each module that was told of, once, besides what is always shipped', () => {
  const always = shippedFolders();
  noteShipped(['node_modules/views/a.js', 'node_modules/views/b.js', 'src/islands/page.ts', '\0bundler/runtime.js']);
  expect(shippedFolders()).toEqual([...always, 'node_modules/views']);
  expect(always).toContain('node_modules/pagefind');
});
