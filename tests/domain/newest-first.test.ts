import { describe, expect, test } from 'vitest';
import { newestFirst } from '#domain/newest-first.ts';

describe('versions with the newest first', () => {
  test('stand by their dates, whatever their order was, which stays', () => {
    const versions = [{ date: '2026-11-25' }, { date: '2027-01-02' }, { date: '2026-12-01' }];
    expect(newestFirst(versions).map(({ date }) => date)).toEqual(['2027-01-02', '2026-12-01', '2026-11-25']);
    expect(versions[0]?.date).toBe('2026-11-25');
  });

  test('of one day stand by their numbers', () => {
    const versions = ['0.9.0', '0.10.0', '0.2.1'].map((id) => ({ id, date: '2026-11-25' }));
    expect(newestFirst(versions).map(({ id }) => id)).toEqual(['0.10.0', '0.9.0', '0.2.1']);
  });
});
