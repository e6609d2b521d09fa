import { clausesOf } from './clauses.ts';
import type { Gate } from './gates.ts';
import type { TurnTimes } from './spoken-at.ts';
import type { Atom, Vocabulary } from './vocabulary.ts';
import { readWords, type Word } from './words.ts';

/** Words of the call that belong together: `from` included, `to` not; `words` are the ones that a pattern asked for. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly words: readonly number[];
}

/** What a caller said in one turn: the best reading and, when the recogniser doubted, others. */
export interface SpokenTurn {
  readonly text: string;
  readonly alternatives?: readonly string[];
  /** When it was said, in milliseconds since the call was answered; left out for what was typed. */
  readonly fromMs?: number;
  readonly toMs?: number;
  /** The words of `text` as the recogniser timed them. */
  readonly words?: TurnTimes['words'];
  /** It answers a question of a questionnaire, which may ask for an accident or a medicine; the named dangers of every kind of practice count. */
  readonly answersIntake?: true;
  /** It surely asks for something of the desk's ordinary day: the learned net asks more of it, and no named danger does. */
  readonly asksRoutine?: true;
}

/** What a matcher has of a reading's own interest: its number and its search. */
interface Sought {
  readonly id: number;
  readonly find: (reading: Reading) => readonly Span[];
}

/** All words of the call so far with what each may be. Made once per verdict; matchers keep their finds in it. */
export class Reading {
  readonly words: readonly Word[];
  /** How each word sounds. */
  readonly sounds: readonly string[];
  readonly atomSpans: readonly (readonly Span[] | undefined)[];
  /** Turns that answer a questionnaire. */
  readonly answers: ReadonlySet<number>;
  /** Turns that surely ask for something ordinary. */
  readonly requests: ReadonlySet<number>;
  readonly #found: (readonly Span[] | undefined)[];
  readonly #stretch: Int32Array;
  readonly #clauses: Int32Array;
  readonly #waiting: Uint8Array;
  readonly #turnsOf = new Map<number, Set<number>>();
  readonly #clausesOf = new Map<number, Set<number>>();

  constructor(said: readonly SpokenTurn[], vocabulary: Vocabulary, matchers: number) {
    const heard: Word[] = [];
    said.forEach((turn, at) => {
      for (const word of readWords(turn.text, at)) unglue(word, vocabulary, heard);
      for (const text of turn.alternatives ?? []) {
        for (const word of readWords(text, at)) unglue({ ...word, offset: null }, vocabulary, heard);
      }
    });
    this.words = heard;
    this.answers = new Set(said.flatMap(({ answersIntake }, at) => (answersIntake ? [at] : [])));
    this.requests = new Set(said.flatMap(({ asksRoutine }, at) => (asksRoutine ? [at] : [])));
    this.sounds = heard.map(({ plain }) => vocabulary.soundOf(plain));
    this.#stretch = stretches(heard);
    this.#clauses = clausesOf(heard);
    const { spans, heardOf } = hear(heard, this.#stretch, vocabulary);
    this.atomSpans = spans;
    this.#waiting = vocabulary.gates.waiting(heardOf.map((atom) => vocabulary.gateOf(atom)));
    this.#found = new Array(matchers);
  }

  /** Whether the words of the call open this gate. */
  isOpen(gate: Gate): boolean {
    return this.#waiting[gate] === 0;
  }

  /** Two words of the same turn, in the same reading of it. */
  sameTurn(a: number, b: number): boolean {
    return this.#stretch[a] === this.#stretch[b];
  }

  /** Whether the matcher finds something in the same turn as this word. The turns are kept, so asking often stays cheap. */
  turnHolds(matcher: Sought, at: number): boolean {
    return this.#places(matcher, this.#turnsOf, this.#stretch).has(this.#stretch[at] as number);
  }

  /** Whether the matcher finds something in a clause that this span is said in. */
  clauseHolds(matcher: Sought, span: Span): boolean {
    const places = this.#places(matcher, this.#clausesOf, this.#clauses);
    for (let at = span.from; at < span.to; at += 1) {
      if (places.has(this.#clauses[at] as number)) return true;
    }
    return false;
  }

  #places(matcher: Sought, kept: Map<number, Set<number>>, numbers: Int32Array): ReadonlySet<number> {
    let places = kept.get(matcher.id);
    if (!places) {
      places = new Set(matcher.find(this).map((span) => numbers[span.from] as number));
      kept.set(matcher.id, places);
    }
    return places;
  }

  /** The result of `find`, sought the first time only. */
  once(matcher: number, find: (reading: Reading) => readonly Span[]): readonly Span[] {
    const known = this.#found[matcher];
    if (known) return known;
    const found = find(this);
    this.#found[matcher] = found;
    return found;
  }
}

/** Small words as a telephone hears them: too short to be guessed by their sound, and no other Dutch word. */
const SMALL_WORDS: ReadonlyMap<string, string> = new Map([
  ['niit', 'niet'],
  ['nied', 'niet'],
  ['nit', 'niet'],
  ['niedt', 'niet'],
  ['heef', 'heeft'],
  ['heefd', 'heeft'],
  ['vor', 'voor'],
]);

function unglue(said: Word, vocabulary: Vocabulary, heard: Word[]): void {
  const small = SMALL_WORDS.get(said.plain);
  const word = small === undefined ? said : { ...said, plain: small };
  const whole =
    vocabulary.knows(word.plain) || (vocabulary.soundsEqual(word.plain) && !GLUED_NO.test(word.plain));
  const parts = whole ? null : vocabulary.unglued(word.plain);
  if (!parts) {
    heard.push(word);
    return;
  }
  parts.forEach((plain, at) => {
    heard.push({ ...word, plain, literal: plain, breakBefore: at === 0 ? word.breakBefore : 0 });
  });
}

/** "Krijggeen lucht" sounds as "krijgen lucht" and says the opposite. */
const GLUED_NO = /(geen|niet|niks)$/;

function stretches(words: readonly Word[]): Int32Array {
  const numbers = new Int32Array(words.length);
  let now = 0;
  words.forEach((word, at) => {
    if (word.breakBefore === 3) now += 1;
    numbers[at] = now;
  });
  return numbers;
}

/** Where each atom is heard, and which are. */
function hear(
  words: readonly Word[],
  stretch: Int32Array,
  vocabulary: Vocabulary,
): { readonly spans: readonly (readonly Span[] | undefined)[]; readonly heardOf: readonly Atom[] } {
  const spans: Span[][] = new Array(vocabulary.size);
  const heardOf: Atom[] = [];
  const note = (atoms: readonly Atom[], from: number, to: number): void => {
    if (atoms.length === 0) return;
    const span: Span = { from, to, words: placesFrom(from, to) };
    for (const atom of atoms) {
      const list = spans[atom];
      if (!list) {
        spans[atom] = [span];
        heardOf.push(atom);
      } else if (list[list.length - 1] !== span) list.push(span);
    }
  };
  // Callers repeat themselves: each different word of a call is looked up once.
  const looked = new Map<string, readonly Atom[]>();
  const mayBe = (plain: string): readonly Atom[] => {
    const known = looked.get(plain);
    if (known) return known;
    const atoms = vocabulary.mayBe(plain);
    looked.set(plain, atoms);
    return atoms;
  };
  words.forEach((word, at) => {
    note(mayBe(word.plain), at, at + 1);
    let joined = word.plain;
    for (let to = at + 1; to <= at + MOST_PIECES - 1 && stretch[to] === stretch[at]; to += 1) {
      joined += (words[to] as Word).plain;
      if (mayBeSplit(joined) && vocabulary.knows(joined)) note(vocabulary.exactly(joined), at, to + 1);
    }
  });
  return { spans, heardOf };
}

/** Nearly always one word, for which a list in full length is made ten times faster. */
const placesFrom = (from: number, to: number): readonly number[] =>
  to === from + 1 ? [from] : Array.from({ length: to - from }, (_, place) => from + place);

/** Five letters: "hart infarct" is heard as two words; below that, two short words make too many others by chance. */
const SHORTEST_JOINED = 6;
/** "Be wuste loos". */
const MOST_PIECES = 3;
/** "Met een brief van de huisarts" does not ask for one at once, and "in het water en ik kan het niet vinden" is no bladder, "waar de" no value. */
const NEVER_SPLIT: ReadonlySet<string> = new Set(['meteen', 'instelling', 'daaraan', 'wateren', 'waarde']);

function mayBeSplit(joined: string): boolean {
  return joined.length >= SHORTEST_JOINED && joined.length <= 40 && !NEVER_SPLIT.has(joined);
}
