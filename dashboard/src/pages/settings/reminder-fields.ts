import { DESK_TIME_LIMITS } from '../../../../src/http/contract/desk-time-limits.ts';
import { CLOCK } from '../../../../src/http/contract/week.ts';

const { leastHoursBefore, mostHoursBefore, mostReminders, notBefore, notAfter, leastHoursOfDay } =
  DESK_TIME_LIMITS;

export const hoursWritten = (hours: readonly number[]): string => hours.toSorted((a, b) => b - a).join(', ');

/** "48, 24" as numbers; nothing: no reminders; null: not to be read, or not possible. */
export function hoursIn(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,3}$/.test(part))) return null;
  const hours = parts.map(Number);
  const isPossible =
    hours.every((one) => one >= leastHoursBefore && one <= mostHoursBefore) &&
    new Set(hours).size === hours.length;
  return isPossible && hours.length <= mostReminders ? hours : null;
}

/** Whether a telephone would sound in the night, or hardly ever. */
export function quietWrong({ from, to }: { readonly from: string; readonly to: string }): boolean {
  if (!CLOCK.test(from) || !CLOCK.test(to)) return true;
  return from < notBefore || to > notAfter || minutes(to) - minutes(from) < leastHoursOfDay * 60;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
