import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that was started, and what it has printed so far. */
export interface Running {
  readonly printed: () => string;
  stop(): Promise<void>;
}

/** Starts a program and waits until a test of its being there passes, ten seconds at most. */
export async function start(
  program: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
  isThere: () => Promise<boolean>,
): Promise<Running> {
  const child = spawn(program, parameters, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (part) => (printed += part));
  child.stderr.on('data', (part) => (printed += part));
  const running = { printed: () => printed, stop: () => end(child) };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    if (await isThere()) return running;
    await pause(100);
  }
  await running.stop();
  throw new Error(`${program} did not start: ${printed}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A port that no program has now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
