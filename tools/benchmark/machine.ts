import { cpus, loadavg } from 'node:os';

/** What the numbers are measured on, and when: cores, processor, Node, date, and how busy the machine is with other work. */
export function describeMachine(): string {
  const cores = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${date}, ${describeLoad()}`;
}

/** How many processes wanted a core on average in the last minute; always 0 on Windows. */
export function describeLoad(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
