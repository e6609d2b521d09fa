import { medicalSentenceIn } from '../domain/medical-wording.ts';
import { MEDICINE_KINDS, MEDICINES } from '../turn/2-understand/facts/medicines.ts';
import { SENSITIVE } from './sensitive-words.ts';
import { type MessageWords, TEXT_PARTS, type TextPart } from './text-fields.ts';

export interface FaultOfWords {
  readonly kind:
    | 'complaint'
    | 'medicine'
    | 'department'
    | 'appointment-type'
    | 'medical'
    | 'link-by-hand'
    | 'number-by-hand'
    | 'answer-by-hand';
  readonly part: TextPart;
  /** As they stand in the text. */
  readonly words: string;
}

const MEDICINE_WORDS: ReadonlySet<string> = new Set([...MEDICINES, ...MEDICINE_KINDS]);
/** What every appointment is: to name it tells nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['afspraak', 'bezoek', 'appointment', 'visit']);
const WORD = /[\p{L}\d][\p{L}\d&'-]*/gu;

/** What only Balie knows at the moment of sending, so that it must come from a field. */
const BY_HAND: readonly (readonly [FaultOfWords['kind'], RegExp])[] = [
  ['link-by-hand', /(?:https?:\/\/|\bwww\.)\S+|\b[\w-]+\.(?:nl|com|eu|org|net|be|example)\b\S*/giu],
  ['number-by-hand', /\+?\d(?:[\s().-]*\d){7,}/gu],
  // Where no answers come in it would go to nobody; the field says it only where they do.
  [
    'answer-by-hand',
    /\b(?:antwoord|reageer|stuur|sms|reply|text|send)\w*\b[^.!?\n]{0,30}?\b(?:afzeggen|cancel|ja|nee|yes|no|stop|afmelden|1|2)\b/giu,
  ],
];

/**
 * Whether a text that a practice wrote is of logistics only (S14): every word in it that tells a complaint, a medicine, a department or one of
 * `types`, the practice's own kinds of appointments; and what must come from a field. Fields are not looked at: they hold logistics alone.
 */
export const faultsOfWords = (text: MessageWords, types: readonly string[]): readonly FaultOfWords[] =>
  TEXT_PARTS.flatMap((part) => faultsIn(text[part].replaceAll(/\{[^{}]*\}/gu, ' '), part, types));

function faultsIn(text: string, part: TextPart, types: readonly string[]): readonly FaultOfWords[] {
  const found = new Map<string, FaultOfWords>();
  const note = (kind: FaultOfWords['kind'], words: string) => {
    const key = words.toLowerCase();
    if (!found.has(key)) found.set(key, { kind, part, words });
  };
  for (const [kind, pattern] of BY_HAND)
    for (const [words] of text.matchAll(pattern)) note(kind, words.trim());
  for (const [word] of text.matchAll(WORD)) {
    const kind = kindOf(word.toLowerCase());
    if (kind !== null) note(kind, word);
  }
  for (const type of types) {
    const name = type.trim().toLowerCase();
    if (name === '' || SAYS_NOTHING.has(name)) continue;
    const place = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'iu').exec(text);
    if (place !== null) note('appointment-type', place[0]);
  }
  const medical = medicalSentenceIn(text);
  if (medical !== null) note('medical', medical.trim());
  return [...found.values()];
}

function kindOf(word: string): 'complaint' | 'medicine' | 'department' | null {
  if (MEDICINE_WORDS.has(word)) return 'medicine';
  for (const kind of ['medicine', 'department', 'complaint'] as const) {
    const { inside, whole } = SENSITIVE[kind];
    if (whole.has(word) || inside.some((stem) => word.includes(stem))) return kind;
  }
  return null;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
