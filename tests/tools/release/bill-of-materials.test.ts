import { describe, expect, test } from 'vitest';
import { type BillOfMaterials, forRelease, onlyShipped } from '../../../tools/release/bill-of-materials.ts';

const release = { name: 'site', version: '1.0.0', date: '2026-11-26' };

/** As npm writes it, in the folder `clone`. */
const fromNpm: BillOfMaterials = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:1',
  metadata: {
    timestamp: '2026-11-26T04:36:08.369Z',
    component: { 'bom-ref': 'site@1.0.0', type: 'library', name: 'clone' },
  },
  components: ['bundler@9.0.0', 'signals@2.0.0', 'views@1.0.0'].map((ref) => {
    const [name = '', version = ''] = ref.split('@');
    return { 'bom-ref': ref, name, version, scope: 'optional' };
  }),
  dependencies: [
    { ref: 'site@1.0.0', dependsOn: ['bundler@9.0.0', 'views@1.0.0'] },
    { ref: 'views@1.0.0', dependsOn: ['signals@2.0.0', 'bundler@9.0.0'] },
    { ref: 'signals@2.0.0', dependsOn: [] },
    { ref: 'bundler@9.0.0', dependsOn: [] },
  ],
};

describe('the bill of materials of a release', () => {
  test('is the same each time: what npm makes up comes from the release', () => {
    const another = {
      ...fromNpm,
      serialNumber: 'urn:uuid:2',
      metadata: {
        timestamp: '2027-01-01T00:00:00.000Z',
        component: { ...fromNpm.metadata.component, name: 'elsewhere' },
      },
    };
    expect(forRelease(another, release)).toEqual(forRelease(fromNpm, release));
  });

  test('keeps every package', () => {
    expect(forRelease(fromNpm, release).components).toEqual(fromNpm.components);
  });

  const shipped = onlyShipped(forRelease(fromNpm, release), [
    { name: 'views', version: '1.0.0', licence: 'MIT' },
    { name: 'signals', version: '2.0.0', licence: 'MIT' },
  ]);

  test('of the site has only what is shipped, as required', () => {
    expect(shipped.components.map(({ name, scope }) => [name, scope])).toEqual([
      ['signals', 'required'],
      ['views', 'required'],
    ]);
  });

  test('of the site says how what is shipped hangs together, and nothing of the rest', () => {
    expect(shipped.dependencies).toEqual([
      { ref: 'site@1.0.0', dependsOn: ['views@1.0.0', 'signals@2.0.0'] },
      { ref: 'views@1.0.0', dependsOn: ['signals@2.0.0'] },
      { ref: 'signals@2.0.0', dependsOn: [] },
    ]);
  });

  test('of the site has the crates that come with search, as what it depends on', () => {
    const search = 'pagefind@1.5.2';
    const withSearch = {
      ...fromNpm,
      components: [...fromNpm.components, { 'bom-ref': search, name: 'pagefind', version: '1.5.2' }],
    };
    const { components, dependencies } = onlyShipped(withSearch, [
      { name: 'pagefind', version: '1.5.2', licence: 'MIT' },
      { name: 'cargo:stems', version: '1.0.0', licence: 'MIT AND BSD-3-Clause' },
    ]);
    expect(components.at(-1)).toEqual({
      type: 'library',
      'bom-ref': 'cargo:stems@1.0.0',
      name: 'stems',
      version: '1.0.0',
      scope: 'required',
      purl: 'pkg:cargo/stems@1.0.0',
      licenses: [{ expression: 'MIT AND BSD-3-Clause' }],
    });
    expect(dependencies).toContainEqual({ ref: search, dependsOn: ['cargo:stems@1.0.0'] });
    expect(dependencies).toContainEqual({ ref: 'site@1.0.0', dependsOn: [search] });
  });

  test('is refused when a package is shipped that the lock file does not have', () => {
    expect(() => onlyShipped(fromNpm, [{ name: 'views', version: '1.0.1', licence: 'MIT' }])).toThrow('no views@1.0.1');
  });
});
