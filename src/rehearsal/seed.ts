import type { PracticeKind } from '../domain/meaning.ts';
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

/** Nobody's birthday: a caller without a birth date is registered nowhere. */
const NO_BIRTH_DATE = Temporal.PlainDate.from('1900-01-01');

/** Puts the practice of this scenario in the database. Throws SCENARIO_INVALID when it names what cannot be. */
export async function seed(
  store: Pick<Store, 'practices' | 'database'>,
  scenario: Scenario,
  lines: DemoLines,
): Promise<ScratchPractice> {
  const kind = KINDS.find(([words]) => words.test(scenario.practice))?.[1];
  if (kind === undefined) throw notUsable('practice', 'expected huisarts, tandarts or fysio');
  const { agendaFree, existingAppointments } = scenario.facts;
  const { dateOfBirth, postcode, phone, firstName, lastName } = briefCaller(scenario);
  const everything = agendaFree === undefined || agendaFree === null || agendaFree === true;
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
      agendaFree: everything ? null : readMoments(agendaFree, 'facts.agendaFree'),
      existingAppointments: readMoments(existingAppointments, 'facts.existingAppointments'),
    },
    lines,
  );
}
