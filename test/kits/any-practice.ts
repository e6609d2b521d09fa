import fc from 'fast-check';
import { type AppointmentTypeId, asId, type PracticeId, type PractitionerId } from '../../src/domain/ids.ts';
import { WISHES } from '../../src/domain/meaning.ts';
import {
  ANSWER_TOPICS,
  BOOKERS,
  type LadderRung,
  type Practice,
  REGISTRATIONS,
  ROLES,
  RUNGS,
} from '../../src/domain/practice.ts';
import { OPENED_WHEN } from '../../src/domain/use-case.ts';
import { anyQuestionnaire } from './any-questionnaire.ts';

const sharesIdOrName = (
  [id, name]: readonly [string, string, ...unknown[]],
  [otherId, otherName]: readonly [string, string, ...unknown[]],
): boolean => id === otherId || name === otherName;

/** Both lists hold their wishes in the order of the language, so that "partly" is of what is opened. */
const anyOpened = () => ({
  opened: fc.constant(WISHES.filter((wish) => wish !== 'none')),
  openedPartly: fc.uniqueArray(
    fc.record({
      wish: fc.constantFrom(...WISHES.filter((wish) => wish !== 'none')),
      when: fc.constantFrom(...OPENED_WHEN),
      percent: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 3, selector: ({ wish }) => wish },
  ),
});

/** Any practice without faults, for properties of what is written and read again. */
export function anyPractice(): fc.Arbitrary<Practice> {
  // A question with "bsn" in it is refused, and chance finds three letters.
  const isAllowed = (text: string): boolean => !/\bbsn\b/iu.test(text);
  const word = fc.stringMatching(/^[a-zé]{1,12}$/u).filter(isAllowed);
  const sentence = fc.stringMatching(/^[A-Z][a-z"\\é’]{0,20}( [a-z]{1,9}){0,6}$/u).filter(isAllowed);
  const date = fc
    .integer({ min: 0, max: 3_000 })
    .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1_438 }), fc.integer({ min: 1, max: 1_439 }))
    .map(([a, length]) => ({ from: clock(a), to: clock(Math.min(1_439, a + length)) }));
  const clock = (minute: number) =>
    Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const line = fc.record({
    target: fc.constantFrom('+31100000100', 'sip:balie@192.0.2.1'),
    spokenName: word,
  });

  return fc
    .record({
      people: fc.uniqueArray(fc.tuple(fc.uuid(), word, fc.constantFrom(...ROLES)), {
        minLength: 1,
        maxLength: 4,
        comparator: sharesIdOrName,
      }),
      types: fc.uniqueArray(fc.tuple(fc.uuid(), word), { maxLength: 4, comparator: sharesIdOrName }),
    })
    .chain(({ people, types }) => {
      const ids = people.map(([who]) => asId<PractitionerId>(who));
      const whose = fc.option(fc.constantFrom(...ids), { nil: null });
      return fc.record({
        id: fc.uuid().map((value) => asId<PracticeId>(value)),
        kind: fc.constantFrom('huisarts' as const, 'tandarts' as const, 'fysio' as const),
        spokenName: sentence,
        shortName: word,
        address: sentence,
        dialledNumbers: fc.uniqueArray(fc.stringMatching(/^[a-z0-9+]{1,12}$/u), { maxLength: 3 }),
        recordsCalls: fc.boolean(),
        registration: fc.constantFrom(...REGISTRATIONS),
        waitingList: fc.option(
          fc.record({
            holdMinutes: fc.integer({ min: 15, max: 1_440 }),
            askAtOnce: fc.integer({ min: 1, max: 10 }),
          }),
          { nil: null },
        ),
        callbacks: fc.record({
          perHour: fc.integer({ min: 1, max: 60 }),
          parts: fc
            .uniqueArray(
              fc.record({
                weekdays: fc.constant(['monday', 'friday'] as const),
                from: fc.integer({ min: 0, max: 22 }).map((hour) => clock(hour * 60)),
                perHour: fc.integer({ min: 0, max: 60 }),
              }),
              { maxLength: 3, selector: ({ from }) => from.hour },
            )
            .map((parts) => parts.map((part) => ({ ...part, to: part.from.add({ hours: 1 }) }))),
        }),
        reminders: fc.record({
          hoursBefore: fc.uniqueArray(fc.integer({ min: 2, max: 336 }), { maxLength: 4 }),
          from: fc.integer({ min: 420, max: 600 }).map(clock),
          to: fc.integer({ min: 720, max: 1_320 }).map(clock),
          inEnglish: fc.boolean(),
        }),
        desk: fc.option(line, { nil: null }),
        consultLine: fc.option(line, { nil: null }),
        ladder: fc
          .array(fc.tuple(line, fc.constantFrom(...RUNGS), fc.constantFrom(...ONLY_THEN)), {
            minLength: 1,
            maxLength: 3,
          })
          .map((rungs) =>
            rungs.map(([own, rung, more]) => ({ ...own, rung, when: 'always' as const, ...more })),
          ),
        ...anyOpened(),
        practitioners: fc.constant(
          people.map(([who, spokenName, role]) => ({ id: asId<PractitionerId>(who), spokenName, role })),
        ),
        appointmentTypes: fc.tuple(
          ...types.map(([own, name]) =>
            fc.record({
              id: fc.constant(asId<AppointmentTypeId>(own)),
              name: fc.constant(name),
              spokenName: sentence,
              minutes: fc.integer({ min: 1, max: 96 }).map((n) => n * 5),
              practitioners: fc.subarray(ids, { minLength: 1 }),
              bookableBy: fc.constantFrom(...BOOKERS),
              leadMinutes: fc.integer({ min: 0, max: 40_320 }),
              releasedAt: fc.option(fc.integer({ min: 0, max: 1_439 }).map(clock), { nil: null }),
              referralNeeded: fc.boolean(),
              // Which kinds may have one is a rule over fields; the demo practice of a physiotherapist goes through the file with it.
              questionnaire: fc.constant(null),
              maxPerDay: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
              words: fc.array(word, { maxLength: 3 }),
              exampleQuestions: fc.array(
                sentence.filter(({ length }) => length >= 5),
                { maxLength: 3 },
              ),
              preparation: fc.option(sentence, { nil: null }),
            }),
          ),
        ),
        questionnaires: fc.array(anyQuestionnaire(), { maxLength: 1 }),
        // One part a day for each, as parts that overlap are a fault.
        openingHours: fc
          .uniqueArray(
            fc.tuple(
              whose,
              fc.constantFrom('monday' as const, 'friday' as const, 'sunday' as const),
              stretch,
            ),
            {
              minLength: 1,
              maxLength: 6,
              selector: ([who, weekday]) => `${who} ${weekday}`,
            },
          )
          .map((parts) =>
            parts.map(([practitioner, weekday, times]) => ({ practitioner, weekday, ...times })),
          ),
        closures: fc.array(
          fc.tuple(whose, date, word).map(([practitioner, day, reason]) => ({
            practitioner,
            from: day.toPlainDateTime(),
            to: day.add({ days: 1 }).toPlainDateTime('12:30'),
            reason,
          })),
          { maxLength: 3 },
        ),
        answers: fc.array(
          fc.record({
            topic: fc.constantFrom(...ANSWER_TOPICS),
            words: fc.array(word, { maxLength: 2 }),
            text: sentence,
            approvedBy: sentence,
            approvedOn: date,
            validUntil: fc.option(fc.constant(Temporal.PlainDate.from('2040-01-01')), { nil: null }),
          }),
          { maxLength: 4 },
        ),
      });
    });
}

const ONLY_THEN: readonly Pick<LadderRung, 'hours' | 'region'>[] = [
  {},
  {
    hours: [
      {
        weekdays: ['friday', 'sunday'],
        from: Temporal.PlainTime.from('17:00'),
        to: Temporal.PlainTime.from('08:00'),
      },
    ],
    region: { name: 'Noord', postcodes: ['3011-3039', '3071'], areaCodes: [] },
  },
];
