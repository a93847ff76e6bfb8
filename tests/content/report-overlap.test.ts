import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  decodeHashes,
  encodeHashes,
  findNames,
  findRepeats,
  hashReport,
  type ReportHashes,
} from '../../tools/report-runs.ts';

const report = decodeHashes(readFileSync('tests/fixtures/report-runs.json', 'utf8'));
const ourTexts = ['content', 'src/i18n/messages']
  .flatMap(filesUnder)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('the site’s own text', () => {
  test('nowhere repeats eight words in a row of the report', () => {
    // Titles of sources, and what the report prints of them, are facts and not prose.
    const prose = ourTexts.filter(({ file }) => !file.endsWith('.json'));
    expect(prose.flatMap(({ file, text }) => findRepeats(text, report).map((found) => `${file}: ${found}`))).toEqual(
      [],
    );
  });

  test('nowhere names a person who was interviewed', () => {
    expect(ourTexts.flatMap(({ file, text }) => findNames(text, report).map((found) => `${file}: ${found}`))).toEqual(
      [],
    );
  });
});

describe('the hashes of the report', () => {
  test('are those of a whole report and of all nine people interviewed', () => {
    expect(report.runs.size).toBeGreaterThan(8000);
    expect(report.names.size).toBeGreaterThan(9);
  });

  test('come back from their file as they were', () => {
    const hashes = hashReport(invented);
    expect(decodeHashes(encodeHashes(hashes))).toEqual(hashes);
  });
});

/** As the report is written, with words and people of our own. */
const invented = [
  'De bakker op de hoek bakt elke ochtend vroeg zestig verse broden voor de hele buurt (Jansen et al., 2012).',
  '7 Deze casebeschrijving is tot stand gekomen op basis van interviews met: Anneke van der Zonderland (bakker) en Bo Vis Tak (klant). De interviews zijn afgenomen door Karel Schrijver op 1 mei 2018.',
].join('\n\n');

describe('a repetition', () => {
  const hashes: ReportHashes = hashReport(invented);

  test('is noticed whatever capitals, signs and markup stand in it', () => {
    const text = 'Kijk: de **bakker** op de\nhoek, <b>bakt</b> ELKE ochtend – vroeg op.';
    expect(findRepeats(text, hashes)).toEqual(['word 1: de bakker op de hoek bakt elke ochtend …']);
  });

  test('is told once for a whole passage, and again for the next', () => {
    const passage = 'bakt elke ochtend vroeg zestig verse broden voor de hele buurt';
    expect(findRepeats(`${passage}. Iets heel anders. ${passage}`, hashes)).toHaveLength(2);
  });

  test('is not seven words in a row', () => {
    expect(findRepeats('De bakker op de hoek bakt elke avond vroeg', hashes)).toEqual([]);
  });

  test('is not words with a citation between them', () => {
    expect(findRepeats('broden voor de hele buurt (Jansen et al., 2012). 7 deze casebeschrijving', hashes)).toEqual([]);
  });
});

describe('a name', () => {
  const hashes: ReportHashes = hashReport(invented);

  test.each([
    ['in full', 'zei Anneke van der Zonderland toen'],
    ['by the last name alone', 'zei mevrouw Zonderland toen'],
    ['with a short last name, in full', 'zei Bo Vis Tak toen'],
    ['in a citation', 'zei een bakker (A. van der Zonderland, 2018)'],
  ])('of someone who was interviewed is noticed %s', (_, text) => {
    expect(findNames(text, hashes)).not.toEqual([]);
  });

  test('that is also an everyday word is no name by itself', () => {
    expect(findNames('Een vis aan een tak.', hashes)).toEqual([]);
  });

  test('of an interviewer, who is an author, may stand there', () => {
    expect(findNames('Schrijver (2018)', hashes)).toEqual([]);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
