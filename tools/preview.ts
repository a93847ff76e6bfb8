import { preview } from 'astro';

/** Serves the built site for the browser tests, beside any `astro preview` of a developer's own: `preview.ts <port>`. */
const port = Number(process.argv[2]);
await preview({ server: { port }, logLevel: 'error' });
