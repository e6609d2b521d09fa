import type { WrittenMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';

/**
 * The approved texts. They are made of logistics only, and the compiler sees to it: nothing else is passed in. Asked of each
 * new sentence: may a stranger who picks up this telephone read it?
 */
export function writeMessage(template: Template, logistics: Logistics): WrittenMessage {
  return {
    ...TEXTS[template](logistics),
    parameters: [
      logistics.practiceName,
      spokenMoment(logistics),
      logistics.practitionerName,
      logistics.address,
      // Meta refuses an empty value.
      logistics.bring ?? 'U hoeft niets mee te nemen.',
      logistics.phone === null ? 'het nummer van de praktijk' : pairs(logistics.phone),
    ].map(onOneLine),
  };
}

const BY_MACHINE = 'Dit bericht is automatisch verstuurd door de digitale assistent van de praktijk.';

type Texts = Omit<WrittenMessage, 'parameters'>;

const TEXTS: Readonly<Record<Template, (logistics: Logistics) => Texts>> = {
  'appointment-booked': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)}`,
    text: paragraphs(
      `U hebt een afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Uw afspraak: ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics),
    ),
  }),
  'appointment-reminder': (logistics) => ({
    subject: `Herinnering: uw afspraak op ${spokenDay(logistics)}`,
    text: paragraphs(
      `Wij herinneren u aan uw afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Herinnering: uw afspraak ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics),
    ),
  }),
  'appointment-cancelled': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)} gaat niet door`,
    text: paragraphs(
      `Uw afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName} is afgezegd.`,
      logistics.phone === null ? null : `Klopt dit niet? Bel ons dan op ${pairs(logistics.phone)}.`,
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Afgezegd: uw afspraak ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      logistics.phone === null ? null : `Klopt dit niet? Bel ${pairs(logistics.phone)}.`,
      logistics.practiceName,
    ),
  }),
};

const whereAndWhat = (logistics: Logistics): readonly (string | null)[] => [
  `Adres: ${logistics.practiceName}, ${logistics.address}.`,
  logistics.bring,
  logistics.phone === null ? null : `Kunt u niet komen? Bel ons dan op ${pairs(logistics.phone)}.`,
  BY_MACHINE,
];

const shortEnd = (logistics: Logistics): readonly (string | null)[] => [
  `${logistics.practiceName}, ${logistics.address}.`,
  logistics.bring,
  logistics.phone === null ? null : `Kunt u niet? Bel ${pairs(logistics.phone)}.`,
];

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

const onOneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();

const present = (parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part) => part !== null);

const paragraphs = (...parts: readonly (string | null)[]): string => present(parts).join('\n\n');

const sentences = (...parts: readonly (string | null)[]): string => present(parts).join(' ');
