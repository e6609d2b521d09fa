import type { PracticeKind } from '../domain/meaning.ts';
import type { Practice } from '../domain/practice.ts';
import type { DemoLines } from '../store/demo/demo-practices.ts';
import { type ScratchPractice, seedScenario } from '../store/scratch.ts';
import type { Store } from '../store/store.ts';
import { readMoments } from './agenda-facts.ts';
import { briefCaller } from './caller/brief.ts';
import { e164 } from './caller/spoken-answers.ts';
import { notUsable, type Scenario } from './scenario.ts';

const KINDS: readonly (readonly [RegExp, PracticeKind])[] = [
  [/huisarts|gp|linde/iu, 'huisarts'],
  [/tandarts|dent|kies/iu, 'tandarts'],
  [/fysio|physio|beweging/iu, 'fysio'],
];

/** A patient gets a confirmation unless the scenario says `"email": null`; `.example` (RFC 2606) reaches nobody. */
const inventedAddress = (lastName: string): string =>
  `${lastName
    .normalize('NFD')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase()}@voorbeeld.example`;

const isAll = (agendaFree: unknown): boolean =>
  typeof agendaFree === 'string' && /^(all|alles|everything|open|free|vrij)\b/iu.test(agendaFree);

/** Nobody's birthday: a caller without a birth date is registered nowhere. */
const NO_BIRTH_DATE = Temporal.PlainDate.from('1900-01-01');

/**
 * Puts the practice of this scenario in the database: like `like`, or else the demo practice of its kind. Throws SCENARIO_INVALID
 * when it names what cannot be.
 */
export async function seed(
  store: Pick<Store, 'practices' | 'database'>,
  scenario: Scenario,
  lines: DemoLines,
  like: Practice | null = null,
): Promise<ScratchPractice> {
  const kind = KINDS.find(([words]) => words.test(scenario.practice))?.[1];
  if (kind === undefined) throw notUsable('practice', 'moet huisarts, tandarts of fysio zijn');
  const { agendaFree, existingAppointments } = scenario.facts;
  const { dateOfBirth, postcode, firstName, lastName, other, another, opening, reason } =
    briefCaller(scenario);
  const { phone } = scenario.caller;
  const today = scenario.now.toPlainDate();
  const everything =
    agendaFree === undefined || agendaFree === null || agendaFree === true || isAll(agendaFree);
  const { email, knownPatient } = scenario.caller;
  return seedScenario(
    store,
    {
      practice: kind,
      now: scenario.now.toInstant(),
      caller: {
        name: firstName === '' ? lastName : `${firstName.replaceAll(' ', '-')} ${lastName}`,
        dateOfBirth: dateOfBirth ?? NO_BIRTH_DATE,
        phone: phone === null ? null : e164(phone),
        postcode,
        email: typeof email === 'string' ? email : email === null ? null : inventedAddress(lastName),
        knownPatient: knownPatient && dateOfBirth !== null,
      },
      others: [other, another].flatMap((one) =>
        one === null || one.dateOfBirth === null
          ? []
          : [
              {
                name: `${one.firstName.replaceAll(' ', '-')} ${one.lastName}`,
                dateOfBirth: one.dateOfBirth,
              },
            ],
      ),
      about: `${opening} ${reason}`,
      agendaFree: everything ? null : readMoments(agendaFree, 'facts.agendaFree', today),
      existingAppointments: readMoments(existingAppointments, 'facts.existingAppointments', today),
    },
    lines,
    like,
  );
}
