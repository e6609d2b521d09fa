import type { Logistics, Template } from './logistics.ts';

export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
}

/**
 * The approved texts. They are made of logistics only, and the compiler sees to it: nothing else is passed in. Asked of each
 * new sentence: may a stranger who picks up this telephone read it?
 */
export function writeMessage(template: Template, logistics: Logistics): WrittenMessage {
  return TEXTS[template](logistics);
}

const TEXTS: Readonly<Record<Template, (logistics: Logistics) => WrittenMessage>> = {
  'appointment-booked': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)}`,
    text: paragraphs(
      `U hebt een afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      `Adres: ${logistics.practiceName}, ${logistics.address}.`,
      logistics.bring,
      logistics.phone === null ? null : `Kunt u niet komen? Bel ons dan op ${pairs(logistics.phone)}.`,
      'Dit bericht is automatisch verstuurd door de digitale assistent van de praktijk.',
    ),
  }),
  'appointment-cancelled': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)} gaat niet door`,
    text: paragraphs(
      `Uw afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName} is afgezegd.`,
      logistics.phone === null ? null : `Klopt dit niet? Bel ons dan op ${pairs(logistics.phone)}.`,
      `${logistics.practiceName}, ${logistics.address}.`,
      'Dit bericht is automatisch verstuurd door de digitale assistent van de praktijk.',
    ),
  }),
};

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const local = ({ start }: Logistics): Temporal.ZonedDateTime =>
  Temporal.Instant.from(start).toZonedDateTimeISO('Europe/Amsterdam');

/** A date always comes with its weekday: "donderdag 26 november 2026". */
function spokenDay(logistics: Logistics): string {
  const { dayOfWeek, day, month, year } = local(logistics);
  return `${WEEKDAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

function spokenMoment(logistics: Logistics): string {
  const { hour, minute } = local(logistics);
  return `${spokenDay(logistics)} om ${hour}.${String(minute).padStart(2, '0')} uur`;
}

/** "+31100000100" as "010 - 00 00 100": read aloud in pairs, as numbers are spoken. */
function pairs(phone: string): string {
  const national = phone.startsWith('+31') ? `0${phone.slice(3)}` : phone;
  return `${national.slice(0, 3)} - ${national.slice(3).replaceAll(/(\d{2})(?=\d{2})/g, '$1 ')}`;
}

const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('\n\n');
