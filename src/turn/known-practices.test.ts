import { describe, expect, it } from 'vitest';
import { aPractice } from '../../test/kits/practice-builders.ts';
import { type KnownPractice, type PracticeSource, rememberPractices } from './known-practices.ts';

const KNOWN: KnownPractice = { practice: aPractice(), lastNames: ['de Vries'] };

function practices(load: PracticeSource['load'], lastKnown: Parameters<typeof rememberPractices>[2] = []) {
  const faults: unknown[] = [];
  return { ...rememberPractices({ load }, (cause) => faults.push(cause), lastKnown), faults };
}

describe('practices that are remembered', () => {
  it('are read at each call, so that a change counts at once', async () => {
    let reads = 0;
    const { find } = practices(async () => {
      reads += 1;
      return KNOWN;
    });
    await find('receptie');
    await find('receptie');
    expect(reads).toBe(2);
  });

  it('serve while the database is away; one never seen is not unknown but away', async () => {
    let away = false;
    const { find, faults } = practices(async () => {
      if (away) throw new Error('the database is away');
      return KNOWN;
    });
    await find('receptie');
    away = true;
    await expect(find('receptie')).resolves.toBe(KNOWN);
    await expect(find('andere')).resolves.toBe('away');
    expect(faults).toHaveLength(2);
  });

  it('of an earlier run serve while the database has been away since the start, by each of their numbers', async () => {
    const earlier = { ...aPractice(), dialledNumbers: ['receptie', '+31100000100'] };
    const { find } = practices(() => Promise.reject(new Error('the database is away')), [earlier]);
    for (const dialled of earlier.dialledNumbers) {
      await expect(find(dialled)).resolves.toEqual({ practice: earlier, lastNames: [] });
    }
    await expect(find('andere')).resolves.toBe('away');
  });

  it('are forgotten when they are no longer there', async () => {
    let answer: KnownPractice | null = KNOWN;
    let away = false;
    const { find } = practices(async () => {
      if (away) throw new Error('the database is away');
      return answer;
    });
    await find('receptie');
    answer = null;
    await expect(find('receptie')).resolves.toBeNull();
    away = true;
    await expect(find('receptie')).resolves.toBe('away');
  });
});
