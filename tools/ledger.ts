import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtSite } from '../tests/site/built-site.ts';
import { addressesIn, formatLedger, type Ledger, ledgerFile, ledgerOf } from '../tests/site/ledger.ts';

/** Rewrites the ledger of addresses from the site in `dist/` and says what has changed in it. */
const before: Ledger = existsSync(ledgerFile) ? JSON.parse(readFileSync(ledgerFile, 'utf8')) : {};
const after = ledgerOf(builtSite());
writeFileSync(ledgerFile, formatLedger(after));

const [old, current] = [addressesIn(before), addressesIn(after)];
for (const address of old.difference(current)) console.log(`gone: ${address}`);
for (const address of current.difference(old)) console.log(`new: ${address}`);
console.log(
  `${Object.keys(after).length} addresses with ${current.size - Object.keys(after).length} parts in ${ledgerFile}`,
);
