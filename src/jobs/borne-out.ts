import type { MessageChannel } from '../domain/patient.ts';
import type { SpokenClaim } from '../http/contract/corrections.ts';
import { PRACTICE_TIME_ZONE } from '../platform/practice-time-zone.ts';
import type { DoneAppointment, SaidAndDone, WaitingPlace } from '../store/queries/said-in-calls.ts';
import { sayDate } from '../turn/6-speak/dutch/dates.ts';
import { sayName } from '../turn/6-speak/dutch/names.ts';
import { momentOf as momentInEnglish } from '../turn/6-speak/phrases.en.ts';
import { waitsFor } from '../turn/6-speak/phrases-waiting.nl.ts';
import { beforeMoment, momentOf, spokenMoment } from '../turn/6-speak/spoken-moment.ts';

/** A sentence, by the name and the words that the journal keeps. */
export type Spoken = SaidAndDone['said'][number];

/**
 * Whether one entry of the record is what a sentence says: the same day, time and practitioner, a patient who was identified and whose
 * name was said, the same channel, the same time to call back, what is waited for, the appointment that somebody is late for and the day on
 * which a medicine was asked for before. Each entry bears out one sentence, so it is taken.
 */
export function bearer(
  record: SaidAndDone,
  waitsForMessages: boolean,
): (claim: SpokenClaim, said: Spoken) => boolean {
  const left = {
    booked: [...record.booked],
    cancelled: [...record.cancelled],
    waiting: [...record.waiting],
    messages: record.messages.filter(
      ({ state }) => state !== 'lost' && (waitsForMessages || state !== 'under-way'),
    ),
  };
  return (claim, said) => {
    switch (claim) {
      case 'booked':
        return takeBooked(left.booked, said.text);
      case 'cancelled':
        // "Verzet naar" names the new moment; that the old one is cancelled is said without it.
        return takeFirst(left.cancelled, (done) =>
          said.phrase === 'moved' ? done.isIdentified : isSaidOf(done, said.text),
        );
      case 'message-promised':
        return takeFirst(
          left.messages,
          ({ template, channel }) => CONFIRMS.has(template) && channelSaid(said.text) === channel,
        );
      case 'link-sent':
        return takeFirst(left.messages, ({ template }) => template === 'intake-invitation');
      case 'waits':
        return takeFirst(left.waiting, (place) => isWaitSaid(place, said.text));
      case 'lateness-passed-on':
        return record.done[claim] > 0 && isLatenessSaid(record.late, said.text);
      case 'asked-before':
        return record.askedBefore.some((asked) => isAskedSaid(asked, record.endedAt, said.text));
      case 'callback-kept':
        return record.callbacks.some((before) => isCallbackSaid(before, said.text));
      default:
        return record.done[claim] > 0;
    }
  };
}

/** Messages about what was done in this call. */
const CONFIRMS: ReadonlySet<string> = new Set(['appointment-booked', 'appointments-booked']);

const CHANNELS: readonly (readonly [RegExp, MessageChannel])[] = [
  [/\bWhatsApp\b/u, 'whatsapp'],
  [/\bper sms\b|\btext message\b/u, 'sms'],
  [/\be-mail\b/u, 'email'],
];
const channelSaid = (text: string): MessageChannel | null =>
  CHANNELS.find(([words]) => words.test(text))?.[1] ?? null;

/** An agenda of another system keeps the moment to itself; that somebody was identified counts there too. */
function isSaidOf({ at, patient, isIdentified }: DoneAppointment, text: string): boolean {
  if (!isIdentified || !isNamed(patient, text)) return false;
  if (at === null) return true;
  const { dutch, english } = momentsOf(at);
  return text.includes(dutch) || text.includes(english);
}

/** "Ik heb voor u 6 afspraken ingepland: de eerste …, daarna elke week tot en met …": the others by their number, and the last by its day. */
const SERIES = /^Ik heb voor .+ (?<many>\d+) afspraken ingepland: .+ tot en met (?<last>[^.]+)\.$/u;
function takeBooked(booked: DoneAppointment[], text: string): boolean {
  const first = taken(booked, (done) => isSaidOf(done, text));
  if (first === undefined) return false;
  const series = SERIES.exec(text)?.groups;
  if (series === undefined) return true;
  const isLast = ({ at }: DoneAppointment): boolean =>
    at === null || sayDate(localOf(at.starts).toPlainDate()) === series['last'];
  const isOfSeries = (done: DoneAppointment): boolean =>
    done.isIdentified && isNamed(done.patient, text) && isInRhythm(first, done, text);
  if (!takeFirst(booked, (done) => isOfSeries(done) && isLast(done))) return false;
  for (let others = Number(series['many']) - 2; others > 0; others -= 1) {
    if (!takeFirst(booked, isOfSeries)) return false;
  }
  return true;
}

const EVERY_WEEKS = / daarna (?:(?<every>elke|om de) week|elke (?<weeks>\d+) weken) tot en met /u;
const EACH_DAY = / daarna (?<days>elke \p{L}+dag\b.+) tot en met /u;

/**
 * With the same practitioner and so many weeks later, or on a later day that the sentence names by its weekday. An agenda of another system
 * keeps the moment to itself.
 */
function isInRhythm({ at: first }: DoneAppointment, { at }: DoneAppointment, text: string): boolean {
  if (first === null || at === null) return true;
  const { days } = localOf(first.starts).toPlainDate().until(localOf(at.starts).toPlainDate());
  if (days <= 0 || first.practitioner !== at.practitioner) return false;
  const weekdays = EACH_DAY.exec(text)?.groups?.['days'];
  if (weekdays !== undefined) return weekdays.includes(spokenMoment(localOf(at.starts)).weekday);
  const { every, weeks = every === 'om de' ? 2 : 1 } = EVERY_WEEKS.exec(text)?.groups ?? {};
  return days % (7 * Number(weeks)) === 0;
}

/** The moment of an appointment as it is said. */
export function momentsOf({ starts, practitioner }: NonNullable<DoneAppointment['at']>) {
  const said = { start: localOf(starts), practitionerName: practitioner };
  return { dutch: momentOf(said), english: momentInEnglish(said) };
}

/** "Ik heb voor uw dochter Lotte ingepland", "Ik heb de afspraak van Lotte Hofstra verzet": whoever is named is the patient. */
const PERSON = /^Ik heb (?:voor|de afspraak van) (?<person>.+?) (?:ingepland|verzet naar)\b/u;
function isNamed({ first, last }: DoneAppointment['patient'], text: string): boolean {
  const person = PERSON.exec(text)?.groups?.['person'] ?? '';
  const names = person.match(/\p{Lu}[\p{L}'-]*/gu) ?? [];
  const own = sayName({ first, last });
  return names.every((name) => own.includes(name));
}

/** In English what is waited for is not named. */
const isWaitSaid = (place: WaitingPlace, text: string): boolean =>
  !text.includes(' op de wachtlijst voor ') || text.includes(` op de wachtlijst voor ${waitsFor(place)}.`);

/** "Ik geef door dat u later komt voor uw afspraak van half tien bij dokter Jansen." */
const isLatenessSaid = (late: SaidAndDone['late'], text: string): boolean =>
  late === null ||
  late.some(({ starts, practitioner }) =>
    text.includes(` afspraak van ${spokenMoment(localOf(starts)).time} bij ${practitioner}.`),
  );

/** "Dit medicijn is al aangevraagd op maandag 23 november." */
function isAskedSaid(asked: Temporal.Instant, endedAt: Temporal.Instant, text: string): boolean {
  const day = localOf(asked).toPlainDate();
  return /\bvandaag al aangevraagd\b/u.test(text)
    ? day.equals(localOf(endedAt).toPlainDate())
    : text.includes(` al aangevraagd op ${sayDate(day)}.`);
}

const localOf = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(PRACTICE_TIME_ZONE);

/** A callback without a time bears out a promise without one, and a time that people changed bears out any. */
function isCallbackSaid(before: Temporal.Instant | null, text: string): boolean {
  if (before === null || !/\bvóór\b/u.test(text)) return true;
  return text.includes(beforeMoment(localOf(before)));
}

/** The first that fits, out of the list; undefined when none does. */
function taken<Entry>(entries: Entry[], fits: (entry: Entry) => boolean): Entry | undefined {
  const nth = entries.findIndex(fits);
  return nth < 0 ? undefined : entries.splice(nth, 1)[0];
}

/** Takes what fits out of the list; whether something did. */
const takeFirst = <Entry extends object>(entries: Entry[], fits: (entry: Entry) => boolean): boolean =>
  taken(entries, fits) !== undefined;
