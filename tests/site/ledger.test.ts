import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { addressesIn, formatLedger, type Ledger, ledgerFile, ledgerOf } from './ledger.ts';

const text = readFileSync(ledgerFile, 'utf8');
const recorded: Ledger = JSON.parse(text);
const built = ledgerOf(builtSite());

describe('the ledger of addresses', () => {
  test('has no address or part of a page that is gone from the site', () => {
    const gone = [...addressesIn(recorded).difference(addressesIn(built))];
    expect(gone, `links to these would break; put them back, or, before the first release, ${rewrite}`).toEqual([]);
  });

  test('has every address and part of a page of the site', () => {
    const unrecorded = [...addressesIn(built).difference(addressesIn(recorded))];
    expect(unrecorded, `these are new and become permanent; if they are meant to, ${rewrite}`).toEqual([]);
  });

  test('is written as the tool writes it', () => {
    expect(text, rewrite).toBe(formatLedger(recorded));
  });
});

const rewrite = `rewrite ${ledgerFile} with "npm run build && npm run ledger" and commit it with the change`;
