import type { WrittenMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';
import {
  answerBy,
  cannotCome,
  dayOf,
  inShort,
  momentOf,
  moments,
  pairs,
  until,
  whichOf,
} from './logistics-said.en.ts';
import { onOneLine, paragraphs, sentences, shortEnd } from './text-parts.ts';

/**
 * The approved texts in English, for who spoke English with Balie. The same rule holds as for `templates.nl.ts` (S14). What people of the
 * practice send, and the questions before a visit, have no English text: they go in Dutch. Null: there is none.
 */
export function writeInEnglish(template: Template, logistics: Logistics): WrittenMessage | null {
  const texts = TEXTS[template];
  if (texts === undefined) return null;
  return {
    ...texts(logistics),
    parameters: [
      logistics.practiceName,
      momentOf(logistics.start),
      logistics.practitionerName,
      logistics.address,
      logistics.bring ?? 'You do not need to bring anything.',
      logistics.phone === null ? 'the number of the practice' : pairs(logistics.phone),
      ...(ALSO_FILLED[template]?.(logistics) ?? []),
    ].map(onOneLine),
  };
}

/** As many values as the Dutch template has: Meta keeps the two under one name. */
const ALSO_FILLED: Readonly<Partial<Record<Template, (logistics: Logistics) => readonly string[]>>> = {
  'appointments-booked': (logistics) => [moments(logistics).join('; ')],
  'waiting-offer': (logistics) => [until(logistics)],
  'move-offer': (logistics) => [moments(logistics)[1] ?? 'no second time', until(logistics)],
};

export const BY_MACHINE = 'This message was sent automatically by the digital assistant of the practice.';

type Texts = Omit<WrittenMessage, 'parameters'>;

const TEXTS: Readonly<Partial<Record<Template, (logistics: Logistics) => Texts>>> = {
  'appointment-booked': (logistics) => ({
    subject: `Your appointment on ${dayOf(logistics.start)}`,
    text: paragraphs(
      `You have an appointment on ${momentOf(logistics.start)} with ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Your appointment: ${momentOf(logistics.start)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics, cannotCome(logistics)),
    ),
  }),
  'appointment-reminder': (logistics) => ({
    subject: `Reminder: your appointment on ${dayOf(logistics.start)}`,
    text: paragraphs(
      `This is a reminder of your appointment on ${momentOf(logistics.start)} with ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Reminder: your appointment ${momentOf(logistics.start)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics, cannotCome(logistics)),
    ),
  }),
  'appointments-booked': (logistics) => ({
    subject: `Your ${moments(logistics).length} appointments from ${dayOf(logistics.start)}`,
    text: paragraphs(
      `You have these appointments with ${logistics.practitionerName}:`,
      moments(logistics).join('\n'),
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Your appointments with ${logistics.practitionerName}: ${moments(logistics).map(inShort).join(', ')}.`,
      ...shortEnd(logistics, cannotCome({ ...logistics, canReply: undefined })),
    ),
  }),
  'appointment-cancelled': (logistics) => ({
    subject: `Your appointment on ${dayOf(logistics.start)} is cancelled`,
    text: paragraphs(
      `Your appointment on ${momentOf(logistics.start)} with ${logistics.practitionerName} is cancelled.`,
      logistics.phone === null ? null : `Is this not right? Please call us on ${pairs(logistics.phone)}.`,
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Cancelled: your appointment ${momentOf(logistics.start)}, ${logistics.practitionerName}.`,
      logistics.phone === null ? null : `Not right? Call ${pairs(logistics.phone)}.`,
      logistics.practiceName,
    ),
  }),
  'waiting-offer': (logistics) => ({
    subject: `A place is free on ${dayOf(logistics.start)}`,
    text: paragraphs(
      `You are on the waiting list. A place is free on ${momentOf(logistics.start)} with ${logistics.practitionerName}.`,
      `If you do not want it, you need not do anything. Do you want it? ${answerBy(logistics, 'YES')}`,
      `Who is first gets the place.`,
      `Address: ${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Free place: ${momentOf(logistics.start)}, ${logistics.practitionerName}.`,
      `Who is first gets it. Do you want it? ${answerBy(logistics, 'YES')}`,
      logistics.practiceName,
    ),
  }),
  'waiting-taken': (logistics) => ({
    subject: `The place on ${dayOf(logistics.start)} is no longer free`,
    text: paragraphs(
      `The place on ${momentOf(logistics.start)} with ${logistics.practitionerName} is no longer free: somebody was first, or the time to answer is over.`,
      'You stay on the waiting list. Nothing changed about an appointment that you already had.',
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `The place of ${momentOf(logistics.start)} is no longer free. You stay on the waiting list.`,
      logistics.practiceName,
    ),
  }),
  'move-offer': (logistics) => ({
    subject: 'Choose another time for your appointment',
    text: paragraphs(
      'You want to move your appointment. These times are free:',
      moments(logistics)
        .map((moment, nth) => `${nth + 1}. ${moment}`)
        .join('\n'),
      `If you do nothing, your appointment stays. Do you want another time? ${answerBy(logistics, whichOf(logistics))}`,
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Other time: ${moments(logistics)
        .map((moment, nth) => `${nth + 1}) ${moment}`)
        .join(' ')}.`,
      answerBy(logistics, whichOf(logistics)),
      logistics.practiceName,
    ),
  }),
};

const whereAndWhat = (logistics: Logistics): readonly (string | null)[] => [
  `Address: ${logistics.practiceName}, ${logistics.address}.`,
  // In the words of the practice, which are Dutch: better than not to be told.
  logistics.bring,
  logistics.link === undefined ? null : `See or change your appointment: ${logistics.link}`,
  logistics.phone === null ? null : `Can you not come? Please call us on ${pairs(logistics.phone)}.`,
  BY_MACHINE,
];
