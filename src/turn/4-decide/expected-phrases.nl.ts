import type { Slot } from '../../domain/appointment.ts';
import type { SayMoment } from './dialogue.ts';

/**
 * What callers are likely to say to each question. A recogniser may use them to weigh or restrict its decoding; nothing is
 * decided from them, and an alarm phrase or a request for a human can win in every question. Lower case, no punctuation.
 */
export const YES_NO_PHRASES: readonly string[] = [
  'ja',
  'ja dat klopt',
  'ja graag',
  'ja hoor',
  'ja prima',
  'dat klopt',
  'dat is goed',
  'klopt',
  'prima',
  'nee',
  'nee dank u',
  'nee dank u wel',
  'nee dat klopt niet',
  'nee hoor',
  'nee dat was het',
  'dat klopt niet',
  'nee toch niet',
  'nee liever niet',
];

export const OPEN_PHRASES: readonly string[] = [
  'ik wil een afspraak maken',
  'ik wil graag een afspraak maken',
  'ik wil graag een afspraak maken bij de huisarts',
  'ik zou graag een afspraak willen maken',
  'ik wil een afspraak bij de dokter',
  'kan ik een afspraak maken',
  'mag ik een afspraak maken',
  'ik wil mijn afspraak verzetten',
  'ik wil mijn afspraak afzeggen',
  'ik wil een herhaalrecept',
  'ik bel voor een herhaalrecept',
  'hoe laat bent u open',
  'ik wil de uitslag van mijn onderzoek',
  'ik wil een medewerker spreken',
  'ik wil iemand spreken',
  'ik heb een vraag',
  'het is spoed',
];

export const REASON_PHRASES: readonly string[] = [
  'ik heb last van mijn knie',
  'ik heb last van mijn rug',
  'ik heb rugpijn',
  'ik heb keelpijn',
  'ik moet veel hoesten',
  'ik heb hoofdpijn',
  'ik heb oorpijn',
  'ik heb last van mijn schouder',
  'ik heb uitslag op mijn huid',
  'ik heb een plekje op mijn huid',
  'het is voor controle',
  'voor een controle',
  'ik wil mijn bloeddruk laten meten',
  'ik moet bloed laten prikken',
  'ik ben verkouden',
  'ik ben erg moe',
  'ik slaap slecht',
];

export const DAY_PHRASES: readonly string[] = [
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'].flatMap((day) => [
    day,
    `${day}ochtend`,
    `${day}middag`,
    `volgende week ${day}`,
  ]),
  'morgen',
  'morgenochtend',
  'morgenmiddag',
  'overmorgen',
  'volgende week',
  "'s ochtends",
  "'s middags",
  'liefst in de ochtend',
  'liefst in de middag',
  'dat maakt niet uit',
];

export const NAME_PHRASES: readonly string[] = [];

/** The ways to point at one of the offered slots, and to refuse both. */
export const choicePhrases = (offered: readonly Slot[], say: SayMoment): readonly string[] => [
  ...offered.flatMap((slot) => {
    const { weekday, time } = say(slot.start);
    return [time, `om ${time}`, `${weekday} om ${time}`, `doe maar ${time}`, `die van ${time}`];
  }),
  'de eerste',
  'doe maar de eerste',
  'de eerste is goed',
  'de tweede',
  'doe maar de tweede',
  'de tweede is goed',
  'doe die laatste maar',
  'geen van beide',
  'nee allebei niet',
  'kan het ook een andere dag',
  // Few other moments: each of them competes with the offer itself, and "doe maar de eerste" was once heard as another day.
  'liever een andere dag',
  'liever in de ochtend',
  'liever in de middag',
  'volgende week',
];
