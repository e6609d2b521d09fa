import { describe, expect, it } from 'vitest';
import { at } from '../../../test/kits/practice-builders.ts';
import { cannotComeThen, dayRefused } from './cannot-come-then.nl.ts';

/** A Wednesday. */
const today = at('2026-11-25T10:00').toPlainDate();

describe('the day that is refused by its name', () => {
  it.each([
    ['ik kan morgen niet', '2026-11-26'],
    ['vrijdag lukt me helaas niet', '2026-11-27'],
    ['nee vrijdag niet', '2026-11-27'],
    ['morgen lukt dat niet', '2026-11-26'],
    ['vrijdag gaat dat niet', '2026-11-27'],
    ['maandag ben ik op vakantie', '2026-11-30'],
  ])('%s', (said, day) => {
    expect(dayRefused(said, today)?.toString()).toBe(day);
  });

  it.each([
    'vrijdag is goed geen probleem',
    'vrijdag is geen probleem',
    'vrijdag is niet verkeerd',
    'vrijdag is prima als het niet te lang duurt',
    'morgen kan ik wel maar overmorgen niet',
    'vrijdag gaat goed want dan werk ik niet',
  ])('is none that suits: %s', (said) => {
    expect(dayRefused(said, today)?.dayOfWeek).not.toBe(said.startsWith('morgen') ? 4 : 5);
  });

  it('nor is the one that is read back', () => {
    const friday = at('2026-11-27T10:00').toPlainDate();
    expect(cannotComeThen('dan kan ik niet', friday)).toBe(true);
    expect(cannotComeThen('dan kan ik wel hoor geen probleem', friday)).toBe(false);
  });
});
