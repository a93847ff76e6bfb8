/** What every host of the site must send, whatever its own way of writing that down. */
export interface HostingRules {
  /** The path under which the site stands, with a slash at both ends: `/` or `/knowledge/`. */
  readonly base: string;
  /** Headers of every answer, those to a missing address included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cache: {
    /** `Cache-Control` of all that may change under the same name: pages, open data, a service worker. */
    readonly revalidated: string;
    /** `Cache-Control` of files with a name that changes with what is in them. */
    readonly immutable: string;
    /** The folders that hold only such files, from the root of the site. */
    readonly immutableFolders: readonly string[];
  };
  /** The page for a missing address, from the root of the site. It speaks the language of the address. */
  readonly notFound: string;
}

/** Files in the root of the site that tell a host how to serve it. They are for hosts, not for visitors. */
export const steeringFiles = ['_headers', 'vercel.json', '.htaccess', 'web.config'];

/** Only over https does this header mean anything, and only there may it be sent (RFC 6797, 7.2). */
export const strictTransport = 'Strict-Transport-Security';

/** What the site never asks a browser for, so that no script of anyone else could either. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The rules of a site with this Content-Security-Policy in its pages. The header says the same and forbids framing besides,
 * which counts only in a header. Subdomains are left out of the transport rule: they may be somebody else's.
 */
export function hostingRules(policy: string, base: string): HostingRules {
  return {
    base,
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      [strictTransport]: 'max-age=63072000',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // A figure may be shown on the whole screen.
      'Permissions-Policy': [...refusedFeatures.map((feature) => `${feature}=()`), 'fullscreen=(self)'].join(', '),
    },
    cache: {
      revalidated: 'no-cache',
      immutable: 'public, max-age=31536000, immutable',
      immutableFolders: ['_astro', 'data', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'],
    },
    notFound: '404.html',
  };
}

/** The headers that may be sent over plain http, as a test does on this machine. */
export function headersOverHttp({ headers }: HostingRules): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== strictTransport));
}

/** The `Cache-Control` of a file, given by its path from the root of the site. */
export function cacheControlOf({ cache }: HostingRules, path: string): string {
  return cache.immutableFolders.some((folder) => path.startsWith(`${folder}/`)) ? cache.immutable : cache.revalidated;
}
