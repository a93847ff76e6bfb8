import { execFileSync } from 'node:child_process';

/**
 * The commit that is built, as 40 hexadecimal digits, with `-dirty` after it when a file was changed since. `SITE_COMMIT` says it
 * where there is no git, and goes before; `unknown` where nothing does.
 */
export function commit(): string {
  if (process.env['SITE_COMMIT']) return process.env['SITE_COMMIT'];
  try {
    const arguments_ = ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty'];
    return execFileSync('git', arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
