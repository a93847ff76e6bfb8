import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileTypes, packable } from '#lib/build/hosting/file-types.ts';
import { makeCertificate } from '../servers/certificate.ts';

/** A file that was asked for. */
export interface Sent {
  readonly path: string;
  readonly status: number;
  /** Its bytes as they were sent, headers not counted. */
  readonly bytes: number;
}

export interface SiteServer {
  /** Without a slash at its end. */
  readonly address: string;
  /** All that was asked for since it was last taken, whoever asked: a page, its workers, a browser for an icon. */
  takeSent(): Sent[];
  close(): Promise<void>;
}

/**
 * Serves a built site as a good host does: HTTP/2 with a certificate that nobody trusts, these headers on every answer, and
 * what becomes smaller by it as brotli of the highest quality, from the packed file beside it where there is one. A missing
 * address gets the site's `404.html`. A port of 0 is any that is free.
 */
export async function serve(
  folder: string,
  { port = 0, headers = {} }: { port?: number; headers?: Readonly<Record<string, string>> } = {},
): Promise<SiteServer> {
  const bodies = new Map<string, Buffer>();
  const bodyOf = (path: string): Buffer => {
    const body = bodies.get(path) ?? (isPackable(path) ? packed(path) : readFileSync(path));
    bodies.set(path, body);
    return body;
  };
  let sent: Sent[] = [];
  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    const file = fileFor(folder, path);
    const answer = file ?? fileFor(folder, '/404.html');
    const status = file ? 200 : 404;
    const body = answer ? bodyOf(answer) : Buffer.alloc(0);
    sent.push({ path, status, bytes: body.length });
    response
      .writeHead(status, {
        ...headers,
        'content-type': fileTypes[endingOf(answer ?? '')] ?? 'application/octet-stream',
        'content-length': body.length,
        ...(answer && isPackable(answer) && { 'content-encoding': 'br' }),
      })
      .end(body);
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((done) => server.listen(port, done));
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

/** The file of a site that answers an address: the one that it names, or the page of a folder. */
function fileFor(folder: string, path: string): string | undefined {
  const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function packed(file: string): Buffer {
  return existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(readFileSync(file));
}

function certificate(): { cert: Buffer; key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  makeCertificate(folder);
  const made = { cert: readFileSync(join(folder, 'certificate.pem')), key: readFileSync(join(folder, 'key.pem')) };
  rmSync(folder, { recursive: true });
  return made;
}

function isPackable(file: string): boolean {
  return packable.includes(endingOf(file));
}

function endingOf(file: string): string {
  return extname(file).slice(1);
}
