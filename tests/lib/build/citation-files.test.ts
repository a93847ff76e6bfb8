import { read as readRis } from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { type CslItem, citationFiles } from '#lib/build/citation-files.ts';

const page: CslItem = {
  id: 'en-factors-autonomy',
  type: 'webpage',
  author: [{ literal: 'Learning and innovating at work' }],
  title: 'Autonomy & “daring”: a título with every sign, and so long that it takes more than seventy characters',
  'container-title': 'Learning and innovating at work',
  issued: { 'date-parts': [[2026, 11, 5]] },
  version: '1.2.3',
  URL: 'https://example.org/with/a/sub-path/that/makes/the/address/long/en/factors/autonomy/',
  language: 'en',
  custom: { licence: 'CC BY 4.0' },
};

const { bib, ris, json } = citationFiles(page, 'Version');

describe('the BibTeX of a page', () => {
  test('is read back by a parser of others with all that was put in', () => {
    const { entries, errors } = parseBibtex(bib);
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    // The parser puts an accent beside its letter.
    expect(entries[0]?.fields.title?.normalize()).toBe(page['title']);
    expect(entries[0]).toMatchObject({
      type: 'misc',
      fields: {
        author: [{ name: 'Learning and innovating at work' }],
        year: '2026',
        month: 'nov 5',
        note: 'Version 1.2.3',
        publisher: ['Learning and innovating at work'],
        url: page['URL'],
      },
    });
  });
});

describe('the RIS of a page', () => {
  test('is read back by a parser of others with all that was put in', () => {
    expect(readRis(ris)).toEqual([
      {
        TY: ['ELEC'],
        AU: [expect.objectContaining({ last_name: 'Learning and innovating at work', first_name: '' })],
        DA: [{ year: '2026', month: '11', day: '5', info: '' }],
        PY: ['2026'],
        LA: ['en'],
        N1: ['Version 1.2.3'],
        PB: ['Learning and innovating at work'],
        TI: [page['title']],
        UR: [page['URL']],
      },
    ]);
  });

  test('breaks no title or address over lines', () => {
    expect(ris.split('\n').filter((line) => line && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  });
});

describe('the CSL-JSON of a page', () => {
  test('is the page as it is, in a list of one', () => {
    expect(JSON.parse(json)).toEqual([page]);
  });
});

describe('a source without a version', () => {
  test('gets no note of one', () => {
    const { version: _, ...unversioned } = page;
    const files = citationFiles(unversioned);
    expect(files.bib).not.toContain('note');
    expect(files.ris).not.toContain('N1');
  });
});
