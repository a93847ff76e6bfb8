import { siteUrl } from '#site.ts';

/** How long after its release a version's word on where to report holds: under a year, as RFC 9116 advises. */
const days = 360;

/**
 * `/.well-known/security.txt` (RFC 9116): where to report a weakness of the site. It expires by the date of the version,
 * `2026-11-26`, and not by the clock, so that the same source gives the same file.
 *
 *     Contact: mailto:contact@example.org
 *     Expires: 2027-11-21T00:00:00.000Z
 */
export function securityTxt(contact: string, released: string): string {
  const expires = new Date(released);
  expires.setUTCDate(expires.getUTCDate() + days);
  return `Contact: mailto:${contact}
Expires: ${expires.toISOString()}
Preferred-Languages: nl, en
Canonical: ${siteUrl.href}.well-known/security.txt
`;
}
