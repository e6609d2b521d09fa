import { SHORT_UNITS, UNIT_ADJECTIVES, UNIT_WORDS } from './dose-units.ts';
import { numberAt } from './number.ts';
import { digitsQuantityAt } from './quantity.ts';
import { type Placed, scan } from './scan.ts';
import type { Token } from './tokens.ts';

/** An amount with its unit in English, singular: 500 and "milligram", 2 and "tablet", 30 and "kilometer per hour". */
export interface FoundDose extends Placed {
  readonly value: number;
  readonly unit: string;
}

/** The first dose or measure of a text, or null: "500 mg", "twee tabletten", "een halve pil", "75ml". */
export const readDose = (text: string): Pick<FoundDose, 'value' | 'unit'> | null =>
  findDoses(text)[0] ?? null;

export const findDoses = (text: string): readonly FoundDose[] =>
  scan(text, doseAt).map(({ start, end, value, unit }) => ({ start, end, value, unit }));

interface Read {
  readonly value: number;
  readonly unit: string;
  readonly next: number;
}

function doseAt(tokens: readonly Token[], at: number): Read | null {
  const amount = numberAt(tokens, at) ?? articleAt(tokens, at) ?? digitsQuantityAt(tokens, at);
  if (amount === null) return null;
  // "10-liter", "776-voet".
  const dash = tokens[amount.next];
  const start = dash?.text === '-' && !dash.spaced ? amount.next + 1 : amount.next;
  const unit = unitAt(tokens, start, tokens[amount.next - 1]?.kind === 'digits');
  return unit === null ? null : { value: amount.value, unit: unit.unit, next: unit.next };
}

/** "een tablet", "'n halve pil" is a quantity already. */
function articleAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  const text = tokens[at]?.text;
  return text === 'een' || text === "'n" ? { value: 1, next: at + 1 } : null;
}

function unitAt(
  tokens: readonly Token[],
  at: number,
  afterDigits: boolean,
): { readonly unit: string; readonly next: number } | null {
  const adjective = UNIT_ADJECTIVES.get(tokens[at]?.text ?? '');
  const word = adjective === undefined ? at : at + 1;
  const text = tokens[word]?.text ?? '';
  const unit = UNIT_WORDS.get(text);
  if (unit === undefined || (SHORT_UNITS.has(text) && !afterDigits)) return null;
  const full = adjective === undefined ? unit : `${adjective} ${unit}`;
  return perHour(tokens, word + 1, squared(tokens, word + 1, full));
}

/** "m²", "m^2", "m2", "m³". */
function squared(
  tokens: readonly Token[],
  at: number,
  unit: string,
): { readonly unit: string; readonly next: number } {
  const text = tokens[at]?.text;
  if (tokens[at]?.spaced !== false) return { unit, next: at };
  if (text === '²' || text === '³')
    return { unit: `${text === '²' ? 'square' : 'cubic'} ${unit}`, next: at + 1 };
  const digits = text === '^' ? tokens[at + 1]?.text : text;
  if (digits !== '2' && digits !== '3') return { unit, next: at };
  return { unit: `${digits === '2' ? 'square' : 'cubic'} ${unit}`, next: text === '^' ? at + 2 : at + 1 };
}

/** "km/u", "kilometer per uur", "mijl per uur", "meter per seconde". */
function perHour(
  tokens: readonly Token[],
  at: number,
  found: { readonly unit: string; readonly next: number },
): { readonly unit: string; readonly next: number } {
  const { next, unit } = found;
  const per = tokens[next]?.text === 'per' || tokens[next]?.text === '/' ? next + 1 : next;
  if (per === next || next < at) return found;
  const time = tokens[per]?.text ?? '';
  if (/^(uur|u|h)$/.test(time)) return { unit: `${unit} per hour`, next: per + 1 };
  if (/^(seconde|sec|s)$/.test(time)) return { unit: `${unit} per second`, next: per + 1 };
  return found;
}
