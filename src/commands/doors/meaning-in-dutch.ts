import type { ForWhom, Slots, Weekday, Wish, YesNo } from '../../domain/meaning.ts';
import { sayDate, sayDateOfBirth } from '../../turn/6-speak/dutch/dates.ts';
import { sayName } from '../../turn/6-speak/dutch/names.ts';
import { sayPhone } from '../../turn/6-speak/dutch/phone-numbers.ts';
import { sayTime } from '../../turn/6-speak/dutch/times.ts';

/** The wishes as the practice calls them; the name in the code stands behind it on screen. */
export const WISH_IN_DUTCH: Readonly<Record<Wish, string>> = {
  book: 'een afspraak maken',
  move: 'een afspraak verzetten',
  cancel: 'een afspraak afzeggen',
  'check-appointment': 'weten wanneer de afspraak is',
  'repeat-prescription': 'een herhaalrecept',
  'opening-hours': 'openingstijden',
  location: 'adres en route',
  preparation: 'voorbereiding op de afspraak',
  'test-results': 'een uitslag',
  'referral-or-letter': 'een verwijzing of brief',
  'costs-or-insurance': 'kosten of verzekering',
  human: 'een medewerker spreken',
  callback: 'teruggebeld worden',
  'register-patient': 'inschrijven',
  'change-details': 'gegevens wijzigen',
  'medical-question': 'een medische vraag',
  urgent: 'spoed',
  'professional-caller': 'een zorgverlener belt',
  complaint: 'een klacht',
  'running-late': 'te laat zijn',
  prevention: 'griepprik of bevolkingsonderzoek',
  'other-language': 'een andere taal',
  'wrong-number': 'verkeerd verbonden',
  none: 'geen wens herkend',
};

const WHO: Readonly<Record<ForWhom, string>> = {
  self: 'de beller zelf',
  child: 'een kind',
  partner: 'de partner',
  parent: 'een ouder',
  other: 'iemand anders',
};
const ANSWER: Readonly<Record<YesNo, string>> = {
  yes: 'ja',
  no: 'nee',
  correct: 'dat klopt niet',
};
const WEEKDAY: Readonly<Record<Weekday, string>> = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
};
const NAMES = {
  who: 'voor wie',
  practitioner: 'bij wie',
  fromDate: 'de oude dag',
  fromTime: 'de oude tijd',
  date: 'gewenste dag',
  time: 'gewenste tijd',
  onlyDays: 'alleen op',
  notWeekday: 'niet op',
  dateOfBirth: 'geboortedatum',
  name: 'naam',
  phone: 'telefoonnummer',
  postcode: 'postcode',
  medicine: 'medicijn',
  dose: 'sterkte',
  reason: 'reden',
  choice: 'keuze',
  yesNo: 'antwoord',
  correctionOf: 'de beller verbetert',
} as const satisfies Readonly<Record<keyof Slots, string>>;

/** What was heard, one line a value, in the words of the practice: "gewenste dag: donderdag 26 november". */
export function slotsInDutch(slots: Slots): readonly string[] {
  const { choice, yesNo, who, name, phone, dateOfBirth, notWeekday, medicine, correctionOf } = slots;
  const shown: Partial<Record<keyof Slots, string | undefined>> = {
    who: who && WHO[who],
    practitioner: slots.practitioner,
    fromDate: slots.fromDate && days(slots.fromDate),
    fromTime: slots.fromTime && times(slots.fromTime),
    date: slots.date && days(slots.date),
    time: slots.time && times(slots.time),
    onlyDays: slots.onlyDays?.map((day) => sayDate(Temporal.PlainDate.from(day))).join(' of '),
    notWeekday: notWeekday?.map((day) => WEEKDAY[day]).join(' en '),
    dateOfBirth: dateOfBirth && sayDateOfBirth(Temporal.PlainDate.from(dateOfBirth)),
    name: name && sayName(name),
    phone: phone && `${phone} (${sayPhone(phone)})`,
    postcode: slots.postcode,
    medicine: medicine?.join(' en '),
    dose: slots.dose,
    reason: slots.reason,
    choice: choice === 'none' ? 'geen van beide' : choice === undefined ? undefined : `de ${choice}e`,
    yesNo: yesNo && ANSWER[yesNo],
    correctionOf: correctionOf && (isSlot(correctionOf) ? NAMES[correctionOf] : correctionOf),
  };
  return Object.entries(NAMES).flatMap(([slot, label]) => {
    const value = shown[slot as keyof Slots];
    return value === undefined ? [] : [`${label}: ${value}`];
  });
}

const isSlot = (name: string): name is keyof Slots => name in NAMES;

const days = (text: string): string =>
  text
    .split('/')
    .map((day) => sayDate(Temporal.PlainDate.from(day)))
    .join(' tot en met ');

const times = (text: string): string =>
  text
    .split('/')
    .map((time) => `${sayTime(Temporal.PlainTime.from(time))} (${time})`)
    .join(' tot ');
