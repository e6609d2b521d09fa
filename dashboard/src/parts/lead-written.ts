import type { Words } from '../language/nl.ts';

const hours = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** How early callers can get a kind of appointment: 0 -> "meteen", 90 -> "1,5 uur van tevoren". */
export const leadWritten = (leadMinutes: number, { facts }: Pick<Words, 'facts'>): string =>
  leadMinutes === 0 ? facts.noLead : facts.leadHours(hours.format(leadMinutes / 60));
