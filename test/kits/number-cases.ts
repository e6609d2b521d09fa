import { readFileSync } from 'node:fs';
import { findAges } from '../../src/turn/2-understand/numbers/age.ts';
import { findDoses } from '../../src/turn/2-understand/numbers/dose.ts';
import { findNumbers } from '../../src/turn/2-understand/numbers/number.ts';
import { findOrdinals, type Place } from '../../src/turn/2-understand/numbers/ordinal.ts';
import { readTurn } from '../../src/turn/2-understand/words.ts';
import { findYesNo } from '../../src/turn/2-understand/yes-no/find-yes-no.ts';

/** One case of `test/data/numbers-dev.jsonl`: Recognizers-Text gives `results`, Duckling only `value`. */
export interface NumberCase {
  readonly kind: string;
  readonly text: string;
  readonly value?: number | string | boolean;
  readonly results?: readonly {
    readonly span: string;
    readonly value: string | boolean;
    readonly unit?: string;
  }[];
}

export function readNumberCases(path: string): readonly NumberCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NumberCase);
}

/** What our readers find in the text, each as "value" or "value unit", in order. */
export function oursFor({ kind, text }: NumberCase): readonly string[] {
  if (kind.startsWith('number')) return findNumbers(text).map(({ value }) => String(value));
  if (kind.startsWith('ordinal')) return findOrdinals(text).map(({ place }) => placeText(place));
  if (kind.startsWith('age')) return findAges(text).map(({ value, unit }) => `${value} ${unit}`);
  if (kind.startsWith('dimension')) return findDoses(text).map(({ value, unit }) => `${value} ${unit}`);
  const answer = findYesNo(readTurn(text), 'yes-no');
  return answer === undefined ? [] : [String(answer === 'yes')];
}

const placeText = (place: Place): string =>
  place.from === 'begin' ? String(place.value) : `${place.from}${place.offset < 0 ? '' : '+'}${place.offset}`;

/** Whether every expected value is found, in order; a case that expects nothing must find nothing. */
export function isRight(sentence: NumberCase): boolean {
  const ours = oursFor(sentence);
  const theirs = expectedOf(sentence);
  if (sentence.kind.endsWith('-none')) return ours.length === 0;
  return ours.length === theirs.length && theirs.every((each, index) => sameValue(ours[index] ?? '', each));
}

export function expectedOf({ results, value }: NumberCase): readonly string[] {
  if (results === undefined) return [String(value)];
  return results.map(({ value: each, unit }) => {
    const text = typeof each === 'boolean' ? String(each) : each.replace(',', '.');
    return unit === undefined ? text : `${text} ${unit.toLowerCase()}`;
  });
}

/** Fifteen digits, as Recognizers-Text prints. */
function sameValue(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  const [a, ...unit] = ours.split(' ');
  const [b, ...other] = theirs.split(' ');
  if (unit.join(' ') !== other.join(' ')) return false;
  const [left, right] = [Number(a), Number(b)];
  return Math.abs(left - right) <= Math.abs(right) * 1e-9;
}
