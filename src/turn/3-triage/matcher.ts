import { CodedError } from '../../platform/coded-error.ts';
import type { Gate, Gates } from './gates.ts';
import type { Near, Pattern, Together } from './pattern.ts';
import { readPattern, type Shape } from './read-pattern.ts';
import type { Reading, Span } from './reading.ts';
import { findNear, firstFrom, MOST_PER_START } from './spans.ts';
import type { Vocabulary, WordShape } from './vocabulary.ts';

/** Finds something in a reading. Results are kept per reading under `id`, so a group used by many rules is sought once. */
export interface Matcher {
  readonly id: number;
  /** Shut: nothing can be found. Most patterns of a call are passed over by it. */
  readonly gate: Gate;
  readonly find: (reading: Reading) => readonly Span[];
}

/** A word group of the lexicon: its name, the name of what is denied, past or supposed in it, and its matcher. */
export interface NamedGroup {
  readonly name: string;
  readonly away: string;
  readonly matcher: Matcher;
}

const NOTHING: readonly Span[] = [];

/** What the matcher finds in the reading; nothing without asking when its gate is shut. */
export function findIn(matcher: Matcher, reading: Reading): readonly Span[] {
  return reading.isOpen(matcher.gate) ? matcher.find(reading) : NOTHING;
}

interface Search {
  readonly gate: Gate;
  readonly find: (reading: Reading) => readonly Span[];
}

/** Turns pattern lines into matchers that share one vocabulary. */
export class MatcherMaker {
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: Readonly<Record<string, readonly Pattern[]>>;
  readonly #byShape = new Map<string, Matcher>();
  readonly #beingRead = new Set<string>();
  readonly #gates: Gates;
  count = 0;

  constructor(vocabulary: Vocabulary, lexicon: Readonly<Record<string, readonly Pattern[]>>) {
    this.#vocabulary = vocabulary;
    this.#lexicon = lexicon;
    this.#gates = vocabulary.gates;
  }

  pattern(pattern: Pattern): Matcher {
    return this.#ofShape(readPattern(pattern));
  }

  patternOrNear(sign: Pattern | Near): Matcher {
    return typeof sign === 'string' ? this.pattern(sign) : this.near(sign);
  }

  near(sign: Near): Matcher {
    const parts = sign.parts.map((part) => this.pattern(part));
    return this.#kept(`near${sign.within}(${parts.map((part) => part.id).join()})`, () => ({
      gate: this.#gates.allOf(parts.map(({ gate }) => gate)),
      find: (reading) => findNear(reading, listsOf(parts, reading), sign.within),
    }));
  }

  /** Every word group of the lexicon, named as the weighed words name it. */
  groups(): NamedGroup[] {
    return Object.keys(this.#lexicon).map((group) => {
      const name = `<${group}>`;
      return { name, away: `-${name}`, matcher: this.pattern(name) };
    });
  }

  parts(sign: Together): readonly Matcher[] {
    return sign.parts.map((part) => this.patternOrNear(part));
  }

  #ofShape(shape: Shape): Matcher {
    return this.#kept(JSON.stringify(shape), () => this.#make(shape));
  }

  #make(shape: Shape): Search {
    switch (shape.kind) {
      case 'word':
      case 'begins':
      case 'ends':
      case 'number':
        return this.#word([shape]);
      case 'group':
        return this.#group(shape.name);
      case 'one-of':
        return this.#oneOf(shape.choices);
      case 'in-order': {
        const items = shape.items.map((item) => ({ ...item, matcher: this.#ofShape(item.shape) }));
        const needed = items.filter(({ optional }) => !optional).map(({ matcher }) => matcher.gate);
        return { gate: this.#gates.allOf(needed), find: (reading) => findInOrder(reading, items) };
      }
    }
  }

  #group(name: string): Search {
    const entries = this.#lexicon[name];
    if (!entries || this.#beingRead.has(name)) {
      throw new CodedError(
        'TRIAGE_GROUP_UNKNOWN',
        'A triage rule names a word group that does not exist or contains itself.',
        { fields: { group: name } },
      );
    }
    this.#beingRead.add(name);
    const found = this.#oneOf(entries.map(readPattern));
    this.#beingRead.delete(name);
    return found;
  }

  /** All single words of a choice are one atom; only what is longer is sought by itself. */
  #oneOf(choices: readonly Shape[]): Search {
    const words: WordShape[] = [];
    const longer: Matcher[] = [];
    const sort = (choice: Shape): void => {
      if (choice.kind === 'one-of') choice.choices.forEach(sort);
      else if (choice.kind === 'group' || choice.kind === 'in-order') longer.push(this.#ofShape(choice));
      else words.push(choice);
    };
    choices.forEach(sort);
    if (words.length > 0) {
      if (longer.length === 0) return this.#word(words);
      longer.unshift(this.#kept(`atom${this.#vocabulary.anyOf(words)}`, () => this.#word(words)));
    }
    return {
      gate: this.#gates.oneOf(longer.map(({ gate }) => gate)),
      find: (reading) => merge(longer, reading),
    };
  }

  #word(words: readonly WordShape[]): Search {
    const atom = this.#vocabulary.anyOf(words);
    return { gate: this.#vocabulary.gateOf(atom), find: (reading) => reading.atomSpans[atom] ?? NOTHING };
  }

  #kept(key: string, make: () => Search): Matcher {
    const known = this.#byShape.get(key);
    if (known) return known;
    const { gate, find } = make();
    const id = this.count;
    this.count += 1;
    const matcher: Matcher = { id, gate, find: (reading) => reading.once(id, find) };
    this.#byShape.set(key, matcher);
    return matcher;
  }
}

function merge(choices: readonly Matcher[], reading: Reading): readonly Span[] {
  let found: Span[] | null = null;
  let only = NOTHING;
  for (const choice of choices) {
    const spans = findIn(choice, reading);
    if (spans.length === 0) continue;
    if (only === NOTHING) only = spans;
    else {
      found ??= [...only];
      for (const span of spans) found.push(span);
    }
  }
  return found ? found.sort((a, b) => a.from - b.from || a.to - b.to) : only;
}

/** What each part finds; shorter when one finds nothing, for then nothing is near. */
function listsOf(parts: readonly Matcher[], reading: Reading): readonly (readonly Span[])[] {
  const lists: (readonly Span[])[] = [];
  for (const part of parts) {
    const spans = findIn(part, reading);
    if (spans.length === 0) return [];
    lists.push(spans);
  }
  return lists;
}

interface Item {
  readonly matcher: Matcher;
  readonly gap: number;
  readonly optional: boolean;
}

function findInOrder(reading: Reading, items: readonly Item[]): readonly Span[] {
  const lists: (readonly Span[])[] = [];
  for (const item of items) {
    const list = findIn(item.matcher, reading);
    if (list.length === 0 && !item.optional) return NOTHING;
    lists.push(list);
  }
  const found: Span[] = [];
  for (const first of lists[0] as readonly Span[]) {
    const most = found.length + MOST_PER_START;
    const goOn = (at: number, from: number, to: number, words: readonly number[]): void => {
      const item = items[at];
      if (!item) {
        found.push({ from, to, words });
        return;
      }
      const list = lists[at] as readonly Span[];
      for (let next = firstFrom(list, to); next < list.length && found.length < most; next += 1) {
        const span = list[next] as Span;
        if (span.from > to + item.gap || !reading.sameTurn(from, span.from)) break;
        goOn(at + 1, from, span.to, words.concat(span.words));
      }
      if (item.optional && found.length < most) goOn(at + 1, from, to, words);
    };
    goOn(1, first.from, first.to, first.words);
  }
  return found;
}
