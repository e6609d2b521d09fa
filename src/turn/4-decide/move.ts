import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Slots } from '../../domain/meaning.ts';
import { book, findSlots } from './book.ts';
import { cannotComeThen } from './cannot-come-then.nl.ts';
import { after, afterPlace, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { answerWhichAppointment, chooseAppointment, findAppointments } from './existing-appointment.ts';
import { ringDesk } from './human.ts';
import { keepsIt } from './keeps-it.ts';
import { afterBookingSaid } from './message-consent.ts';
import { answerAppointmentOffer, noAppointmentFound } from './offer-appointment.ts';
import { ask } from './questions.ts';
import { keepsList, offerWaitingList } from './wait-for-earlier.ts';
import { wantsSooner } from './wants-sooner.nl.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

/** To a day that was said already, or the caller is asked to which. */
export const toAnotherMoment =
  (context: DialogueContext) =>
  (dialogue: Dialogue, about: BookedAppointment): Decided => {
    if (dialogue.waits) return earlierThan(dialogue, about, context);
    const said = [{ phrase: 'moving', appointment: about }] as const;
    if (wantsEarlierDay(dialogue, about) && isAfterToday(about, context))
      return after(said, earlierThan(dialogue, about, context));
    const free = withoutThatDay({ ...dialogue, about }, about);
    const moving = { ...free, known: { ...free.known, ...onThatDay(free, about) } };
    if (moving.known.date !== undefined || moving.known.time !== undefined)
      return after(said, findSlots(moving, context));
    const { next, state } = ask(moving, 'day', context);
    return { say: [{ phrase: 'move-which-day', appointment: about }], next, state };
  };

/** Who asks to be told of an earlier place gets it at once where there is one, and else is put on the list. */
function earlierThan(dialogue: Dialogue, about: BookedAppointment, context: DialogueContext): Decided {
  const today = context.now.toPlainDate();
  const before = about.start.toPlainDate().subtract({ days: 1 });
  const { date: _date, time: _time, ...known } = dialogue.known;
  const waiting: Dialogue = { ...dialogue, about, type: about.type, known };
  return Temporal.PlainDate.compare(before, today) < 0
    ? offerWaitingList(waiting, context)
    : findSlots(
        {
          ...waiting,
          // Without a list, what has no place is told and another day asked for.
          seeking: keepsList(context) ? 'earlier' : null,
          known: { ...known, date: `${today}/${before}` },
        },
        context,
      );
}

/** "Kan mijn afspraak eerder, ik sta op negen december": any day before that one, and none after it. */
const wantsEarlierDay = ({ asked, known: { date, time } }: Dialogue, { start }: BookedAppointment): boolean =>
  // "Ik sta pas elf december ingepland": the only day that is named is the one that it has.
  (date === undefined || date === start.toPlainDate().toString()) && time === undefined && wantsSooner(asked);

const isAfterToday = ({ start }: BookedAppointment, { now }: DialogueContext): boolean =>
  Temporal.PlainDate.compare(start.toPlainDate(), now.toPlainDate()) > 0;

/** "Ik moet donderdag komen, maar dan kan mijn oppas niet": that Thursday is no wanted day, and no day to offer again. */
function withoutThatDay(dialogue: Dialogue, { start }: BookedAppointment): Dialogue {
  const refusedDay = start.toPlainDate();
  if (!cannotComeThen(dialogue.asked, refusedDay)) return dialogue;
  const { date, ...known } = dialogue.known;
  return {
    ...dialogue,
    refusedDays: [refusedDay],
    known: date === refusedDay.toString() ? known : dialogue.known,
  };
}

const A_DAY = /\b(?:een )?dag(?:je)? (later|eerder|vroeger)\b/u;
const SHIFTED =
  /\b(?:half ?uur(?:tje)?|uur(?:tje)?|kwartier(?:tje)?|(?:(?:een )?paar|twee|drie|vier|\d) ?(?:uur|uurtjes|uren)|iets|wat|beetje|poosje) (later|eerder|vroeger)\b/u;

/** That the day itself is to change, to whom it does not matter which practitioner it is with. */
const MOVES_ITS_DAY =
  /\b(?:\p{L}*(?:verzet|verplaats|verschui|verschuif|opschui)\p{L}*|om ?zet\p{L}*|ander(?:e)? (?:dag|keer|tijd|moment|datum|week)|later|eerder)\b/u;

/**
 * "Kan het een uurtje later", "liever om drie uur": a time without a day is first looked for on the day of the appointment, and what is
 * only later or earlier after or before its own time.
 */
function onThatDay(
  { known, asked, refusedDays }: Dialogue,
  { start, practitionerName }: BookedAppointment,
): Slots {
  if (known.date !== undefined) return {};
  const day = start.toPlainDate();
  const otherDay = A_DAY.exec(asked.toLowerCase())?.[1];
  if (otherDay !== undefined) return { date: day.add({ days: otherDay === 'later' ? 1 : -1 }).toString() };
  if (refusedDays.length > 0) return {};
  const date = day.toString();
  if (known.time !== undefined) return { date };
  // Who names nothing but somebody else wants it with them, and said no word of another day.
  const isWithOther =
    known.practitioner !== undefined && known.practitioner.toLowerCase() !== practitionerName.toLowerCase();
  if (isWithOther && known.notWeekday === undefined && !MOVES_ITS_DAY.test(asked.toLowerCase()))
    return { date };
  const which = SHIFTED.exec(asked.toLowerCase())?.[1];
  if (which === undefined) return {};
  const own = start.toPlainTime();
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return {
    date,
    time: which === 'later' ? `${clock(own.add({ minutes: 1 }))}/23:59` : `00:00/${clock(own)}`,
  };
}

/** An appointment moved: the old one found, two new moments offered, one confirmed; old and new change together. */
export const move: WishDialogue = {
  begin: identifyFirst(findAppointments),
  identified: findAppointments,

  answer(dialogue, input, context) {
    if (dialogue.about !== null && keepsIt(input.text))
      return ask({ ...dialogue, about: null, offered: [], chosen: null }, 'anything-else', context, [
        { phrase: 'kept' },
      ]);
    switch (dialogue.step) {
      case 'choose-appointment':
        return answerWhichAppointment(dialogue, input.meaning.slots, context, toAnotherMoment(context));
      case 'offer-appointment':
        return answerAppointmentOffer(dialogue, input.meaning, context);
      default:
        return book.answer(dialogue, input, context);
    }
  },

  after(dialogue, outcome, context) {
    switch (outcome.kind) {
      case 'appointments-found': {
        if (outcome.appointments.length === 0) return noAppointmentFound(dialogue, context);
        const { fromDate, fromTime } = dialogue.known;
        const said: Slots = {
          ...(fromDate === undefined ? {} : { date: fromDate }),
          ...(fromTime === undefined ? {} : { time: fromTime }),
        };
        return chooseAppointment(dialogue, outcome.appointments, said, context, toAnotherMoment(context));
      }
      case 'moved':
        return afterBookingSaid(
          {
            ...afterPlace(dialogue),
            about: null,
            booked: outcome.to,
            givenUp: outcome.from,
          },
          outcome.to,
          outcome.mayAsk,
          context,
          [
            ...(outcome.putBack === undefined ? [] : [{ phrase: 'put-back', after: 'moving' } as const]),
            {
              phrase: 'moved',
              from: outcome.from,
              to: outcome.to,
              confirmation: outcome.confirmation ?? 'none',
            },
          ],
        );
      case 'not-moved': {
        const human = ringDesk(dialogue, 'not-understood');
        return { ...human, say: [{ phrase: 'not-moved' }, ...human.say] };
      }
      default:
        return book.after(dialogue, outcome, context);
    }
  },
};
