import type { Release } from './read-state.ts';

/** What stands in the archive, for whoever unpacks it. */
export function readMe({ name, version, date }: Release, address: string, commit: string): string {
  return `${name} ${version}, ${date}
Built for ${address}
from commit ${commit}

site/                 what is served, at exactly this address: to serve it elsewhere, build it anew
                      its file files.sha256 has the hash of each file: sha256sum -c files.sha256
hosting/              header files of hosts that do not read them from the site
docs/                 which file goes where: begin with web-server.md, cdn.md, sub-path.md or intranet.md
sbom-site.cdx.json    the packages of which something is in the site (CycloneDX)
sbom-build.cdx.json   the packages with which it was built and tested
licences.txt          the licences of the former
LICENSE               the licence of the code; LICENSE-content.md is that of the texts
`;
}
