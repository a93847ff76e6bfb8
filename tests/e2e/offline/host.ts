import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A static host on a port of its own, that can go away, come back, be slow, and deploy another version. */
export class Host {
  /** The folder that is served. */
  folder: string;
  /** How long every page takes, in milliseconds. */
  delay = 0;
  /** The paths asked for so far. */
  readonly asked: string[] = [];
  #server: Server | undefined;
  #port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async open(): Promise<void> {
    const server = createServer(async ({ url = '/' }, response) => {
      const { pathname } = new URL(url, this.origin);
      this.asked.push(pathname);
      const path = join(this.folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const isThere = existsSync(path) && statSync(path).isFile();
      if (path.endsWith('.html')) await new Promise((done) => setTimeout(done, this.delay));
      const file = isThere ? path : join(this.folder, '404.html');
      response.writeHead(isThere ? 200 : 404, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((done) => server.listen(this.#port, 'localhost', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** From now on nothing is reached, as without a network. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  }
}

/** Opens a host of the built site, and closes it after use unless it was closed before. */
export async function whileOpen(use: (host: Host) => Promise<void>): Promise<void> {
  const host = new Host('dist');
  await host.open();
  await use(host);
  await host.close();
}
