import { CLOCK } from '../../../../src/http/contract/week.ts';

const MOST = 4;

export const hoursWritten = (hours: readonly number[]): string => hours.toSorted((a, b) => b - a).join(', ');

/** "48, 24" as numbers; nothing: no reminders; null: not to be read, or not possible. */
export function hoursIn(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,3}$/.test(part))) return null;
  const hours = parts.map(Number);
  const isPossible = hours.every((one) => one >= 2 && one <= 336) && new Set(hours).size === hours.length;
  return isPossible && hours.length <= MOST ? hours : null;
}

/** Whether a telephone would sound in the night, or hardly ever. */
export function quietWrong({ from, to }: { readonly from: string; readonly to: string }): boolean {
  if (!CLOCK.test(from) || !CLOCK.test(to)) return true;
  return from < '07:00' || to > '22:00' || minutes(to) - minutes(from) < 120;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
