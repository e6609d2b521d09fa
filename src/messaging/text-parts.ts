import type { Logistics } from './logistics.ts';

/** A moment of the logistics on the clock of the practice. */
export const local = (moment: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam');

/** Where, what to bring, the link and what to do otherwise: how a short message ends in every language. */
export const shortEnd = (logistics: Logistics, cannot: string | null): readonly (string | null)[] => [
  `${logistics.practiceName}, ${logistics.address}.`,
  logistics.bring,
  logistics.link ?? null,
  cannot,
];

/** Meta refuses a value with a line break in it. */
export const onOneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();

const present = (parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part) => part !== null);

export const paragraphs = (...parts: readonly (string | null)[]): string => present(parts).join('\n\n');
export const sentences = (...parts: readonly (string | null)[]): string => present(parts).join(' ');
