import type { Scenario } from '../scenario.ts';
import { splitName } from './split-name.ts';

type Facts = Scenario['facts'];

/** Somebody for whom the caller calls. */
export interface OtherPerson {
  /** "voor mijn zoon" */
  readonly who: string;
  readonly firstName: string;
  /** With its prefix. */
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate | null;
}

/** How scenarios name the other: the beginning of the facts about them, and how a caller says it. */
const RELATIONS: readonly (readonly [readonly string[], string])[] = [
  [['son', 'zoon', 'zoontje'], 'voor mijn zoon'],
  [['daughter', 'dochter', 'dochtertje'], 'voor mijn dochter'],
  [['child', 'kind', 'baby'], 'voor mijn kind'],
  [['husband', 'man'], 'voor mijn man'],
  [['wife', 'vrouw'], 'voor mijn vrouw'],
  [['partner'], 'voor mijn partner'],
  [['mother', 'moeder'], 'voor mijn moeder'],
  [['father', 'vader'], 'voor mijn vader'],
  [['parent', 'ouder'], 'voor mijn moeder'],
  [['patient', 'person', 'forWhom', 'voorWie', 'other'], 'voor iemand anders'],
];
const NAMES = ['name', 'naam', 'fullname'];
const BIRTH_DATES = ['dateofbirth', 'birthdate', 'dob', 'geboortedatum', 'geboren', 'birthday', 'born'];

/** The other person of a scenario: `childName` with `childDateOfBirth`, or `child: {name, dateOfBirth}`; null when it names none. */
export function otherPerson(facts: Facts, caller: { readonly name: string }): OtherPerson | null {
  for (const [prefixes, who] of RELATIONS) {
    for (const prefix of prefixes.map((one) => one.toLowerCase())) {
      const name = factAbout(facts, prefix, NAMES);
      const dateOfBirth = dateIn(factAbout(facts, prefix, BIRTH_DATES));
      if (name === null && dateOfBirth === null) continue;
      const own = splitName(caller.name);
      const given = splitName(name ?? '');
      return {
        who,
        firstName: given.firstName === '' ? given.lastName : given.firstName,
        // A child without a last name of its own has the caller's.
        lastName: given.firstName === '' ? own.lastName : given.lastName,
        dateOfBirth,
      };
    }
  }
  return null;
}

function factAbout(facts: Facts, prefix: string, names: readonly string[]): string | null {
  for (const [key, value] of Object.entries(facts)) {
    const plain = key.toLowerCase().replaceAll(/[-_ ]/gu, '');
    if (
      typeof value === 'string' &&
      names.some(
        (name) =>
          plain === `${prefix}${name}` || plain === `${name}of${prefix}` || plain === `${name}${prefix}`,
      )
    )
      return value;
    if (plain === prefix && typeof value === 'object' && value !== null) {
      const inner = Object.entries(value).find(([inside]) =>
        names.includes(inside.toLowerCase().replaceAll(/[-_ ]/gu, '')),
      );
      if (typeof inner?.[1] === 'string') return inner[1];
    }
  }
  return null;
}

function dateIn(text: string | null): Temporal.PlainDate | null {
  const [iso] = /\d{4}-\d\d-\d\d/u.exec(text ?? '') ?? [];
  try {
    return iso === undefined ? null : Temporal.PlainDate.from(iso);
  } catch {
    return null;
  }
}
