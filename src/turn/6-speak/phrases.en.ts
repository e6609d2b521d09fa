import type { Slot } from '../../domain/appointment.ts';
import type { Relative } from '../../domain/person-meant.ts';
import type { Role } from '../../domain/practice.ts';
import type { AskedFor, Confirmation, Reply } from '../../domain/reply.ts';

/**
 * The approved English sentences, for appointments and whatever may happen in such a call; null where there is none, and then it is
 * said in Dutch. The same rules hold as for `phrases.nl.ts` (S7). A speaker of English must read them before a practice goes
 * live (docs/safety/human-review.md).
 */
export function englishSentences(reply: Reply): readonly string[] | null {
  switch (reply.phrase) {
    case 'speaks-english':
      return ['English is fine. I can help you with appointments.'];
    case 'how-can-i-help':
      return ['How can I help you?'];
    case 'anything-else':
      return ['Is there anything else I can do for you?'];
    case 'goodbye':
      return ['Thank you for calling. Goodbye.'];
    case 'see-you':
      return [`See you on ${momentOf(reply.appointment)}.`];
    case 'left-as-it-is':
      return ['All right, I will leave it at that.'];
    case 'nothing-was-done':
      return ['I have not recorded anything for you.'];
    case 'gentle-silence':
      return ['Please take your time.'];
    case 'are-you-there':
      return ['Are you still there?'];
    case 'silence-goodbye':
      return [
        'I cannot hear you any more. I have not recorded anything new. You can always call us again. Goodbye.',
      ];
    case 'wish-not-understood':
      return [
        'Could you tell me in a few words why you are calling? For example: I would like an appointment.',
      ];
    case 'answer-not-understood':
      return [NOT_UNDERSTOOD[reply.asked]];
    case 'or-a-person':
      return ['Or say: a person, and I will look for somebody for you.'];
    case 'heard-correction':
      return ['Thank you, I will change that.'];
    case 'comes-back-to-that':
      return ['I will come back to that in a moment.'];
    case 'who-i-am':
      return [`You are speaking with the digital assistant of ${reply.practice}. I am a computer.`];
    case 'ask-date-of-birth':
      return [
        reply.why === 'by-keys'
          ? `Please key in ${whose(reply)} date of birth, eight digits: first the day, then the month, then the year.`
          : `What is ${whose(reply)} date of birth? You may also key in eight digits.`,
      ];
    case 'ask-last-name':
      return [
        `${dateOf(reply.dateOfBirth)} ${reply.dateOfBirth.year}.`,
        reply.withFirst === true
          ? `And what are ${whose(reply)} first name and last name?`
          : `And what is ${whose(reply)} last name?`,
      ];
    case 'ask-postcode':
      return [`What is ${whose(reply)} postcode and house number?`];
    case 'not-identified':
      return [`I cannot find ${whom(reply)} with these details.`];
    case 'identified':
      return ['Thank you.'];
    case 'ask-reason':
      return ['What is the appointment for? A few words are enough.'];
    case 'one-moment-agenda':
      return ['I am looking in the diary.'];
    case 'one-moment':
      return ['One moment please.'];
    case 'offer-two-slots':
      return [...offerTwo(reply.first, reply.second), 'Which one suits you?'];
    case 'offer-one-slot':
      return [`I have ${momentOf(reply.only)}.`, 'Does that suit you?'];
    case 'ask-day-part':
      return ['Which day would you prefer, and in the morning or in the afternoon?'];
    case 'no-slot-then':
      return ['There is no free time then.'];
    case 'no-slot-at-all':
      return [NO_SLOT[reply.of]];
    case 'no-slot-with':
      return [`I find no free time with ${reply.practitioner}. I will look for a colleague.`];
    case 'only-that-day':
      return [`I give out those times on the day itself, from ${timeOf(reply.from)}.`];
    case 'open-from':
      return [`The earliest for this appointment is ${dayOf(reply.day)}.`];
    case 'open-until':
      return [`The agenda is not open that far ahead. I can plan up to and including ${dayOf(reply.day)}.`];
    case 'closed-then':
      return [`On ${dayOf(reply.day)} the practice is closed.`];
    case 'not-with-that-practitioner':
      return [`${reply.practitioner} does not do that appointment. I will look for a colleague.`];
    case 'no-such-practitioner':
      return [
        `We have no ${ROLE_SAID[reply.role]} here.`,
        'I can make an appointment for you with somebody else.',
      ];
    case 'staff-plan-this':
      return ['A member of staff plans that appointment with you.'];
    case 'slot-just-taken':
      return ['That time has just been taken. I will look for another one.'];
    case 'confirm-slot':
      return [`${momentOf(reply.slot)}, is that correct?`];
    case 'booked':
      return [
        `I have booked for ${whom(reply)}: ${momentOf(reply.appointment)}.`,
        ...confirmed(reply.confirmation, reply.appointment, reply),
      ];
    case 'booked-already':
      return [`That appointment is there already: ${momentOf(reply.appointment)}.`];
    case 'put-back':
      return [`I have undone ${reply.after === 'cancelling' ? 'the cancellation' : 'the move'}.`];
    case 'undone':
      return [`I have cancelled the appointment of ${momentOf(reply.appointment)} again.`];
    case 'not-undone':
    case 'not-cancelled':
      return ['The appointment could not be cancelled. It is still there.'];
    case 'no-appointment-found':
      return [`I find no coming appointment for ${whom(reply)}.`];
    case 'offer-appointment':
      return ['Would you like an appointment?'];
    case 'your-appointments':
      return reply.appointments.map(
        (one, index) => `${index === 0 ? `${has(reply)} an appointment on` : 'And on'} ${momentOf(one)}.`,
      );
    case 'which-appointment':
      return [
        `${has(reply)} an appointment on ${momentOf(reply.first)}, and on ${momentOf(reply.second)}.`,
        'Which one is it about?',
      ];
    case 'confirm-cancel':
      return [`Do you want to cancel the appointment of ${momentOf(reply.appointment)}?`];
    case 'cancelled':
      return [`I have cancelled the appointment of ${momentOf(reply.appointment)}.`];
    case 'move-which-day':
      return [
        `It is about the appointment of ${momentOf(reply.appointment)}.`,
        'To which day would you like to move it?',
      ];
    case 'moving':
      return [`It is about the appointment of ${momentOf(reply.appointment)}.`];
    case 'moved':
      return [
        `I have moved ${whose(reply)} appointment to ${momentOf(reply.to)}.`,
        'The old appointment is cancelled.',
        ...confirmed(reply.confirmation, reply.to, reply),
      ];
    case 'not-moved':
      return ['The appointment could not be moved. The old appointment is still there.'];
    case 'kept':
      return ['All right, the appointment stays.'];
    case 'preparation':
      // The practice wrote it in Dutch, and nobody has approved a translation.
      return ['The practice has an instruction for this appointment, in Dutch.', reply.type.preparation];
    case 'ask-consent':
      return [`May I send you the confirmation ${BY[reply.channel]}, and a reminder later?`];
    case 'consent-kept':
      return [
        reply.sent ? CONFIRMATION[reply.channel] : 'I will write that down.',
        'If you no longer want this, please tell the practice.',
      ];
    case 'consent-not-kept':
      return ['That does not work now. You will get no message, but your appointment stands.'];
    case 'consent-refused':
      return ['All right, I will send nothing.'];
    case 'offer-waiting-list':
      return [
        ...(reply.earlier ? ['There is nothing earlier.'] : []),
        `Shall I put ${whom(reply)} on the waiting list?`,
      ];
    case 'waiting-list-joined':
      return [
        `${is(reply)} on the waiting list. If a time becomes free, ${reply.person === undefined ? 'you will be told' : 'there will be a message'}.`,
      ];
    case 'waits-already':
      return [`${is(reply)} on the waiting list already.`];
    case 'waiting-list-not-joined':
      return [`I cannot put ${whom(reply)} on the waiting list now.`];
    case 'offer-meanwhile':
      return ['Would you like one of the times I mentioned in the meantime?'];
    default:
      return peopleAndDanger(reply);
  }
}

function peopleAndDanger(reply: Reply): readonly string[] | null {
  switch (reply.phrase) {
    case 'wrong-number':
      return [`You have reached ${reply.practice}. Then you have dialled a wrong number. Goodbye.`];
    case 'connecting-to-desk':
      return [`I am connecting you to ${reply.to === undefined ? 'a member of staff' : OUT_OF_HOURS}.`];
    case 'still-ringing':
      return [`I am trying to reach somebody for you.${stay(reply)}`];
    case 'taken-over':
      return ['A member of staff is taking over from me now.'];
    case 'desk-not-reached':
      return ['Nobody is answering now.'];
    case 'human-gone':
      return ['The connection to the member of staff was lost.'];
    case 'practice-closed-for-desk':
      return ['The practice is closed now.'];
    case 'cannot-do-that-yet':
      return ['A member of staff will help you with that.'];
    case 'callback-promised':
      return [
        ...(reply.notThen ? ['That is not possible at the moment you mention.'] : []),
        `A member of staff will call you back, ${dayOf(reply.before.toPlainDate())} before ${timeOf(reply.before)}${reply.from === undefined ? '' : `, and not earlier than ${timeOf(reply.from)}`}. I have noted that.`,
      ];
    case 'confirm-callback-number':
      return [`I have ${digitByDigit(reply.number)}, is that correct?`];
    case 'ask-callback-number':
      return ['On which number can a member of staff call you back? You may also key it in.'];
    case 'callback-noted-without-time':
      return ['I have noted that you would like to be called back. I cannot give you a time yet.'];
    case 'callback-not-noted':
      return ['I cannot record your request now. Please call us again later.'];
    case 'cannot-reach-agenda':
      return ['I cannot reach the diary now, so I record nothing.'];
    case 'cannot-hear-you-use-keys':
      return ['I cannot hear you well now. Press 1 if it is urgent, or press 0 for a member of staff.'];
    case 'urgent-connecting': {
      const to = reply.to === undefined ? 'somebody of the practice' : OUT_OF_HOURS;
      return reply.told112 === true
        ? [`As long as you stay on the line, I try to reach ${to} for you.`]
        : [`I am connecting you now to ${to}. Please stay on the line.`];
    }
    case 'call-112-now':
      return ['Hang up and call 1 1 2 yourself now, or call with a second telephone.'];
    case 'urgent-still-trying':
      return [`Nobody is answering yet. I am trying another number.${stay(reply)}`];
    case 'urgent-human-found':
      return ['You are being connected now.'];
    case 'urgent-nobody-reached':
      return [
        'I cannot reach anybody. Hang up and call 1 1 2 yourself now.',
        ...(reply.noted ? ['The practice sees your call at the top of its list.'] : []),
        'As long as you stay on the line, I keep trying.',
      ];
    case 'urgent-call-doctor':
      return [
        `I cannot reach ${reply.practice === 'tandarts' ? 'a dentist' : 'anybody of the practice'} now.`,
        'Hang up and call 1 1 2 yourself now, or call your own doctor, or the out-of-hours service when they are closed.',
        ...(reply.noted ? ['The practice sees your call at the top of its list.'] : []),
        'As long as you stay on the line, I keep trying.',
      ];
    case 'stop-exercising':
      return ['Stop exercising until you have spoken to somebody.'];
    case 'urgent-trying-soon':
      return ['I am still here. I will call again in a moment. Press 1 to call again at once.'];
    case 'urgent-trying-again':
      return [`I am calling again now.${stay(reply)}`];
    case 'urgent-next-number':
      return [`I am calling another number now.${stay(reply)}`];
    case 'suicide-line-113':
      return ['You can also call 1 1 3, number 0 8 0 0, 0 1 1 3, free of charge, day and night.'];
    default:
      return null;
  }
}

/** The practice wrote its name in Dutch. */
const OUT_OF_HOURS = 'the out-of-hours service';

const stay = ({ told112 }: Pick<Reply, 'told112'>): string =>
  told112 === true ? '' : ' Please stay on the line.';

const NOT_UNDERSTOOD: Readonly<Record<AskedFor, string>> = {
  'date-of-birth':
    'Please key in the date of birth, eight digits: first the day, then the month, then the year.',
  name: 'Could you say the last name slowly, or spell it?',
  postcode: 'Could you say the postcode again: four digits, two letters, and the house number?',
  'slot-choice': 'Say the first or the second, or press 2 for the first and 3 for the second.',
  'yes-no': 'Say yes or no, or press 2 for yes and 3 for no.',
  reason: 'One or two words are enough, for example: my knee, or: check-up.',
  phone: 'Please key in your telephone number, ten digits.',
  medicine: 'Say only the name of the medicine, or spell it.',
  day: 'Name a day, for example: Thursday morning.',
};

const ROLE_SAID: Readonly<Record<Role, string>> = {
  huisarts: 'doctor',
  poh: 'practice nurse',
  assistente: 'assistant',
  tandarts: 'dentist',
  mondhygienist: 'dental hygienist',
  fysiotherapeut: 'physiotherapist',
};

const NO_SLOT = {
  all: 'I find no free time now.',
  others: 'I find no other free times.',
  'side-by-side': 'I find no two times in a row.',
} as const;

const BY = { whatsapp: 'on WhatsApp', sms: 'by text message', email: 'by e-mail' } as const;

const CONFIRMATION: Readonly<Record<Exclude<Confirmation, 'none'>, string>> = {
  whatsapp: 'You will get a message on WhatsApp.',
  sms: 'You will get a text message.',
  email: 'You will get an e-mail.',
  file: 'You will get a trial message.',
};

/** S14: who gets no message hears the appointment twice. What goes to somebody else's address is not the caller's to get. */
const confirmed = (
  confirmation: Confirmation,
  appointment: Slot,
  { person }: Pick<Reply, 'person'>,
): readonly string[] => [
  confirmation === 'none'
    ? `Once more, so that you can write it down: ${momentOf(appointment)}.`
    : (person === undefined ? CONFIRMATION : CONFIRMATION_OF_ANOTHER)[confirmation],
];

const CONFIRMATION_OF_ANOTHER: typeof CONFIRMATION = {
  whatsapp: 'There will be a message on WhatsApp.',
  sms: 'There will be a text message.',
  email: 'There will be an e-mail.',
  file: 'There will be a trial message.',
};

const RELATIVE: Readonly<Record<Relative, string>> = {
  child: 'your child',
  son: 'your son',
  daughter: 'your daughter',
  partner: 'your partner',
  husband: 'your husband',
  wife: 'your wife',
  parent: 'your parent',
  mother: 'your mother',
  father: 'your father',
  other: 'the patient',
  neighbour: 'your neighbour',
  'neighbour-man': 'your neighbour',
  grandmother: 'your grandmother',
  grandfather: 'your grandfather',
  brother: 'your brother',
  sister: 'your sister',
};

type About = Pick<Reply, 'person'> & { readonly who?: Relative };

const relativeOf = ({ person, who }: About): string | null =>
  person === undefined && who === undefined ? null : RELATIVE[person?.relative ?? who ?? 'parent'];
const whom = (about: About): string => relativeOf(about) ?? 'you';
const whose = (about: About): string => {
  const relative = relativeOf(about);
  return relative === null ? 'your' : `${relative}'s`;
};
const has = (about: About): string => {
  const relative = relativeOf(about);
  return relative === null ? 'You have' : `${relative.replace('your', 'Your')} has`;
};
const is = (about: About): string => {
  const relative = relativeOf(about);
  return relative === null ? 'You are' : `${relative.replace('your', 'Your')} is`;
};

/** "Thursday 26 November at 9:30 am with dokter Jansen": names are the practice's own. */
export const momentOf = ({ start, practitionerName }: Pick<Slot, 'start' | 'practitionerName'>): string =>
  `${dayOf(start.toPlainDate())} at ${timeOf(start)} with ${practitionerName}`;

function offerTwo(first: Slot, second: Slot): readonly string[] {
  if (first.practitioner !== second.practitioner)
    return [`I have ${momentOf(first)}, or ${momentOf(second)}.`];
  const day = first.start.toPlainDate();
  const secondDay = second.start.toPlainDate();
  const then = day.equals(secondDay) ? '' : `${dayOf(secondDay)} `;
  return [
    `I have ${dayOf(day)} at ${timeOf(first.start)} or ${then}at ${timeOf(second.start)}, with ${first.practitionerName}.`,
  ];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const dateOf = ({ day, month }: Temporal.PlainDate): string => `${day} ${MONTHS[month - 1]}`;
const dayOf = (day: Temporal.PlainDate): string => `${WEEKDAYS[day.dayOfWeek - 1]} ${dateOf(day)}`;
const timeOf = ({ hour, minute }: Pick<Temporal.ZonedDateTime, 'hour' | 'minute'>): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;

/** A foreign number keeps its country code, a Dutch one its leading zero. */
const digitByDigit = (e164: string): string =>
  (e164.startsWith('+31') ? `0${e164.slice(3)}` : e164.replace('+', 'plus ')).split('').join(' ');
