import { execFileSync } from 'node:child_process';
import { cratePrefix } from '#lib/build/licences/crates.ts';
import type { Release } from './read-state.ts';

/** As much of a CycloneDX document as is changed here. */
export interface BillOfMaterials {
  serialNumber?: string;
  metadata: { timestamp: string; component: { name: string; type: string; [field: string]: unknown } };
  components: { 'bom-ref': string; name: string; version: string; scope?: string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
  [field: string]: unknown;
}

/** Every package that the lock file names, as CycloneDX. */
export function readBillOfMaterials(): BillOfMaterials {
  const options = { encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' } as const;
  return JSON.parse(execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], options));
}

/** What npm makes up anew each time is taken from the release: its day, its name for the folder's; and no number. */
export function forRelease({ serialNumber: _, ...bill }: BillOfMaterials, release: Release): BillOfMaterials {
  const component = { ...bill.metadata.component, name: release.name, type: 'application' };
  return { ...bill, metadata: { ...bill.metadata, timestamp: `${release.date}T00:00:00.000Z`, component } };
}

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Only the packages of which something is in the site, with the crates that Pagefind brings. Throws when a package is not in the whole. */
export function onlyShipped(bill: BillOfMaterials, shipped: readonly Shipped[]): BillOfMaterials {
  const { crates = [], packages = [] } = Object.groupBy(shipped, ({ name }) =>
    name.startsWith(cratePrefix) ? 'crates' : 'packages',
  );
  const refs = packages.map(refOf);
  const components = bill.components
    .filter((component) => refs.includes(component['bom-ref']))
    .map((component) => ({ ...component, scope: 'required' }));
  const missing = refs.filter((ref) => !components.some((component) => component['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`The lock file has no ${missing.join(', ')}.`);
  const site = `${bill.metadata.component['bom-ref']}`;
  const dependencies = refs.map((ref) => ({
    ref,
    dependsOn: [
      ...(bill.dependencies.find((entry) => entry.ref === ref)?.dependsOn ?? []).filter((to) => refs.includes(to)),
      ...(ref.startsWith('pagefind@') ? crates.map(refOf) : []),
    ],
  }));
  return {
    ...bill,
    components: [...components, ...crates.map(asComponent)],
    dependencies: [
      { ref: site, dependsOn: refs },
      ...dependencies,
      ...crates.map((crate) => ({ ref: refOf(crate), dependsOn: [] })),
    ],
  };
}

function asComponent({ name: prefixed, version, licence }: Shipped) {
  const name = prefixed.slice(cratePrefix.length);
  return {
    type: 'library',
    'bom-ref': `${prefixed}@${version}`,
    name,
    version,
    scope: 'required',
    purl: `pkg:cargo/${name}@${version}`,
    licenses: [{ expression: licence }],
  };
}

function refOf({ name, version }: Shipped): string {
  return `${name}@${version}`;
}
