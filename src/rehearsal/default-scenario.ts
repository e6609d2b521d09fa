import type { Scenario } from './scenario.ts';
import { readScenarios } from './scenario.ts';

/**
 * What `./balie call` plays when nothing is named: a patient of the demo practice books an appointment. It plays in opening hours,
 * or at `now` itself when a Balie that runs is called, whose clock cannot be another.
 */
export function defaultScenario(
  now: Temporal.ZonedDateTime,
  when: 'in-opening-hours' | 'now' = 'in-opening-hours',
): Scenario {
  const [read] = readScenarios(
    JSON.stringify({
      id: 'book',
      description: 'een beller maakt een afspraak bij huisartsenpraktijk De Linde',
      practice: 'huisarts',
      now: (when === 'now' ? now.round('second') : inOpeningHours(now)).toString({ timeZoneName: 'never' }),
      caller: {
        name: 'Maria van den Berg',
        dateOfBirth: '1954-03-12',
        phone: '+31100000101',
        postcode: '1234AB 12',
        knownPatient: true,
      },
      goal: 'book',
      facts: { reason: 'ik heb last van mijn knie' },
      twists: ['keys'],
      expected: { outcome: 'booked', mustHold: ['first-words', 'one-appointment', 'agrees-with-record'] },
    }),
  );
  if (read?.kind !== 'scenario') throw new Error('the scenario of the product itself is not usable');
  return read.scenario;
}

/** On a working day at ten: whoever tries Balie at night must see a desk that can be reached as well. */
function inOpeningHours(now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const days = [0, 0, 0, 0, 0, 2, 1][now.dayOfWeek - 1] ?? 0;
  return now.hour >= 8 && now.hour < 16 && days === 0
    ? now.round('second')
    : now.add({ days }).withPlainTime('10:00');
}
