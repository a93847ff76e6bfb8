/** What a release depends on, as it is before anything is built. */
export interface ReleaseState {
  /** The settings of the site, as the environment gives them. */
  readonly address: string | undefined;
  readonly contact: string | undefined;
  /** Files that differ from the commit, as `git status --porcelain` lists them. */
  readonly changedFiles: readonly string[];
  /** The version in `package.json`, and the newest in `content/changes.yaml`. */
  readonly packageVersion: string;
  readonly newestChange: string;
}

/** Why this cannot be released, each as a sentence that says what to do; none when it can. */
export function findObstacles(state: ReleaseState): string[] {
  return [
    obstacleOfAddress(state.address),
    obstacleOfContact(state.contact),
    obstacleOfFiles(state.changedFiles),
    obstacleOfVersion(state),
  ].filter((obstacle) => obstacle !== undefined);
}

function obstacleOfAddress(address: string | undefined): string | undefined {
  if (!address) return 'SITE_URL is not set: give the address at which the site will be served, sub-path included.';
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    return `SITE_URL is "${address}", which is no address: begin with https://.`;
  if (url.hostname === 'localhost') return `SITE_URL is ${address}, which only this machine can reach.`;
  return undefined;
}

function obstacleOfContact(contact: string | undefined): string | undefined {
  if (!contact) return 'SITE_CONTACT is not set: give the mail address at which errors are reported.';
  if (!/^[^@:\s]+@[^@\s]+$/.test(contact)) return `SITE_CONTACT is "${contact}", which is no mail address.`;
  if (/[@.]example\.(org|com|net)$/i.test(contact)) return `SITE_CONTACT is ${contact}, which reaches nobody.`;
  return undefined;
}

function obstacleOfFiles(changed: readonly string[]): string | undefined {
  if (changed.length === 0) return undefined;
  const [first = '', ...more] = changed;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `The work tree differs from its commit (${first.trim()}${others}): commit or put aside what is there.`;
}

function obstacleOfVersion({ packageVersion, newestChange }: ReleaseState): string | undefined {
  if (packageVersion === newestChange) return undefined;
  return `package.json has version ${packageVersion}, content/changes.yaml has ${newestChange}: make them the same.`;
}
