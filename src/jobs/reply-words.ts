import type { Press } from '../messaging/whatsapp-webhook.ts';

/** What a patient answers to a message, when it is certain. `none`: people read it. */
export type ReplyMeaning = Press | 'undo' | 'stop' | 'none';

const POLITE = '(?: (?:graag|hoor|dank u|dank je|dankuwel|bedankt|aub|alstublieft|alsjeblieft))*';

const MESSAGES =
  '(?:(?:deze|de|die|uw|jullie|alle) )?(?:berichten|berichtjes|sms|smsen|smsjes|sms jes|appjes|whatsapp|whatsapps)';

/**
 * Whole answers only: "ik wil niet afzeggen" and "ja maar dan liever om tien uur" are for people to read. What an answer costs when
 * it is misread is an appointment, so a word that is not here is not guessed.
 */
const MEANINGS: readonly (readonly [ReplyMeaning, RegExp])[] = [
  [
    'cancel',
    whole(
      `(?:ik )?(?:wil )?(?:graag )?(?:afzeggen|annuleren|zeg af)|(?:please )?cancel(?: (?:it|my appointment))?(?: please)?`,
    ),
  ],
  [
    'move',
    whole(
      '(?:ik )?(?:wil )?(?:graag )?(?:verzetten|verplaatsen|(?:een )?andere (?:tijd|dag))|(?:please )?(?:move|reschedule|another time)(?: please)?',
    ),
  ],
  [
    'undo',
    whole(
      '(?:nee )?(?:toch (?:maar )?niet|(?:maak )?ongedaan(?: maken)?|toch wel(?: komen)?|ik kom toch(?: wel)?)',
    ),
  ],
  // Not "afmelden" or "uitschrijven": that may be the appointment, or the practice itself.
  [
    'stop',
    whole(
      `(?:stop(?: all)?|stopall|unsubscribe|stop (?:met )?${MESSAGES}|(?:stuur )?(?:mij |me )?geen ${MESSAGES} meer(?: sturen)?)`,
    ),
  ],
  [
    'yes',
    whole(
      '(?:yes(?: please)?|ja(?: ja)?|jazeker|jawel|graag|ok|oke|oké|akkoord|prima|(?:dat )?is goed|doe maar)',
    ),
  ],
  [
    'no',
    whole(
      '(?:no(?: thank you| thanks)?|nee(?: nee)?|liever niet|(?:dat )?(?:kan|past|lukt|schikt) (?:mij )?(?:helaas )?niet|helaas niet)',
    ),
  ],
  ['first', whole('(?:(?:optie|nummer|de) )?(?:1|een|één|eerste)')],
  ['second', whole('(?:(?:optie|nummer|de) )?(?:2|twee|tweede)')],
];

export function meaningOf(text: string): ReplyMeaning {
  const words = text
    .toLowerCase()
    .split(/[\s,.!?;:'"]+/u)
    .filter((word) => word !== '')
    .join(' ');
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'none';
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})${POLITE}$`, 'u');
}
