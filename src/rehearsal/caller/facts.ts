import type { Scenario } from '../scenario.ts';

type Facts = Scenario['facts'];

/** The first of these facts that was given as words or a number. Names are compared without case, hyphens and underscores. */
export function textFact(facts: Facts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = factNamed(facts, name);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')) {
      return value.join(' en ');
    }
  }
  return null;
}

/** The fact as a list of sentences; a single text is a list of one. */
export function listFact(facts: Facts, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const value = factNamed(facts, name);
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  }
  return [];
}

/** Answers that a scenario gives by hand: words of a question, and what is said to it. */
export function answersFact(facts: Facts): readonly (readonly [string, string])[] {
  const value = factNamed(facts, 'answers');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Whether one of these facts says yes: `true`, or words that do. */
export const isTrue = (facts: Facts, ...names: readonly string[]): boolean =>
  names.some((name) => {
    const value = factNamed(facts, name);
    return value === true || (typeof value === 'string' && /^(yes|ja|true)\b/iu.test(value));
  });

function factNamed(facts: Facts, name: string): unknown {
  const plain = (key: string) => key.toLowerCase().replaceAll(/[-_ ]/gu, '');
  const found = Object.keys(facts).find((key) => plain(key) === plain(name));
  return found === undefined ? undefined : facts[found];
}
