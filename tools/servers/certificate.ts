import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Writes a certificate for this machine that nobody trusts, `certificate.pem` and `key.pem`. Throws when there is no OpenSSL. */
export function makeCertificate(folder: string): void {
  const { status, stderr } = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...[
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-addext',
      'basicConstraints=critical,CA:FALSE',
    ],
    ...['-out', join(folder, 'certificate.pem'), '-keyout', join(folder, 'key.pem')],
  ]);
  if (status !== 0) throw new Error(`No certificate could be made: ${stderr}`);
}
