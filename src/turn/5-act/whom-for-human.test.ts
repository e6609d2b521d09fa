import { describe, expect, it } from 'vitest';
import type { Alarm, AlarmReason } from '../../domain/alarm.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { whomForHuman } from './whom-for-human.ts';

const reason = (about?: AlarmReason['about']): AlarmReason => ({
  rule: asId<RuleId>('chest-pain'),
  level: 'human-now',
  action: 'SPOED',
  words: ['borst'],
  turn: 0,
  ...(about ? { about } : {}),
});
const alarm = (...because: readonly [AlarmReason, ...AlarmReason[]]): Alarm => ({
  level: 'human-now',
  because,
});

describe('whom it is about, for the human who is rung (S8)', () => {
  it.each([
    ['self', 'de beller zelf'],
    ['child', 'een kind'],
    ['partner', 'de partner van de beller'],
    ['parent', 'een ouder of grootouder van de beller'],
    ['other', 'iemand anders dan de beller'],
  ] as const)('%s is said as "%s"', (about, spoken) => {
    expect(whomForHuman(alarm(reason(about)))).toBe(spoken);
  });

  it('is said of the gravest danger that names somebody', () => {
    expect(whomForHuman(alarm(reason(), reason('parent'), reason('self')))).toBe(
      'een ouder of grootouder van de beller',
    );
  });

  it('is not said when the caller named nobody', () => {
    expect(whomForHuman(alarm(reason()))).toBeNull();
  });
});
