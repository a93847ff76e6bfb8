/** Where the site stands on its host, with a slash at its end. */
export const siteBase = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

/** The address of the service worker, which it keeps for ever. */
export const workerAddress = `${siteBase}sw.js`;

/** The part of Trusted Types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The same address, as the Content-Security-Policy asks for it. The policy `sw-url` gives out no other. */
export function trustedWorkerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('sw-url', { createScriptURL: onlyOurs });
  return policy?.createScriptURL(workerAddress) ?? workerAddress;
}

function onlyOurs(url: string): string {
  if (url !== workerAddress) throw new TypeError(`${url} is not our service worker.`);
  return url;
}
