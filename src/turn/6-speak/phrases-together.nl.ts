import type { Slot } from '../../domain/appointment.ts';
import type { TogetherReply } from '../../domain/together-reply.ts';
import { sayDate } from './dutch/dates.ts';
import { sayTime } from './dutch/times.ts';
import { momentOf, spokenMoment } from './spoken-moment.ts';

/** The approved sentences about several appointments at once; see `phrases.nl.ts`. */
export function togetherSentences(reply: TogetherReply): readonly string[] {
  switch (reply.phrase) {
    case 'ask-series-weeks':
      return ['Hoeveel weken achter elkaar wilt u komen?'];
    case 'offer-series':
      return [...series(reply.slots, reply.missing), 'Zal ik ze zo inplannen?'];
    case 'offer-side-by-side':
      return [
        `Ik heb twee plekken na elkaar: ${momentOf(reply.first)}, en om ${sayTime(reply.second.start.toPlainTime())}.`,
        'Zal ik ze zo inplannen?',
      ];
    case 'booked-one-of':
      return [`Ik heb voor u ingepland: ${momentOf(reply.appointment)}.`];
  }
}

/** The first in full, then only what is otherwise: nobody remembers twelve dates, and each is said when it is planned. */
function series(slots: readonly Slot[], missing: readonly Temporal.PlainDate[]): readonly string[] {
  const [first, ...others] = slots;
  if (first === undefined) return [];
  const usual = first.start.toPlainTime();
  const otherTimes = others.filter(({ start }) => !start.toPlainTime().equals(usual));
  return [
    `Ik heb ${slots.length} plekken: de eerste ${momentOf(first)}, daarna elke week.`,
    ...otherTimes.map(({ start }) => `Op ${spokenMoment(start).day} is het om ${spokenMoment(start).time}.`),
    ...missing.map((day) => `Op ${sayDate(day)} is er geen plek.`),
  ];
}
