import { splitName } from './split-name.ts';

type Facts = Readonly<Record<string, unknown>>;

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

/**
 * The other people of a scenario, the first for whom is called first: `childName` with `childDateOfBirth`, `child: {name,
 * dateOfBirth}`, or `children: [..]` with such objects; empty when it names none.
 */
export function otherPeople(facts: Facts, caller: { readonly name: string }): readonly OtherPerson[] {
  const listed = listedPeople(facts);
  if (listed.length > 0) return listed.flatMap((child) => peopleNamed({ child }, caller));
  return peopleNamed(facts, caller);
}

/** "children": [{"name", "dateOfBirth"}, ..] */
function listedPeople(facts: Facts): readonly object[] {
  const list = facts['children'] ?? facts['kinderen'];
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
}

function peopleNamed(facts: Facts, caller: { readonly name: string }): readonly OtherPerson[] {
  const found: OtherPerson[] = [];
  for (const [prefixes, who] of RELATIONS) {
    for (const prefix of prefixes.map((one) => one.toLowerCase())) {
      const name = factAbout(facts, prefix, NAMES);
      const dateOfBirth = dateIn(factAbout(facts, prefix, BIRTH_DATES));
      if (name === null && dateOfBirth === null) continue;
      const own = splitName(caller.name);
      const given = splitName(name ?? '');
      found.push({
        who,
        firstName: given.firstName === '' ? given.lastName : given.firstName,
        // A child without a last name of its own has the caller's.
        lastName: given.firstName === '' ? own.lastName : given.lastName,
        dateOfBirth,
      });
    }
  }
  return found;
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
