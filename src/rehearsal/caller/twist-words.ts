import type { Question } from './heard-question.ts';
import type { TwistKind } from './twists.ts';

// The words in which people who write scenarios tell what happens, where and how often.

/** Words by which people who write scenarios name a twist, the more particular first. */
export const NAMED: readonly (readonly [RegExp, TwistKind])[] = [
  [
    /withheld|anonymous|anoniem|afgeschermd|number.*hidden|hidden.?number|no caller.?id|geheim nummer/u,
    'number-hidden',
  ],
  [
    /alarm|chest|borst|emergency|red.?flag|spoed.?woord|beroerte|stroke|benauwd|(?<!\b(?:same|one|single|a) )breath|collaps|bewusteloos/u,
    'alarm-midway',
  ],
  [/press.*\b1\b|toets.*\b1\b|key.?1|press.*\bone\b/u, 'presses-one'],
  [/identif\w* (fails|mislukt)|(cannot|can.?t|not) (be )?identif|wrong.?caller/u, 'wrong-birth-date'],
  [
    /(wrong|incorrect|corrects?|mistaken?|verkeerde?|foute?|verbetert|vergist).*(birth|geboorte)|(birth|geboorte)\w*.*(wrong|correct|mistake|verkeerd|fout)|wrong.?date/u,
    'wrong-birth-date',
  ],
  [
    /(wrong|mis-?heard|misunderst\w+|verkeerde?|foute?).*\b(sur|last)?(name|\w*naam)|\b(sur|last)?(name|\w*naam)\b.*(wrong|mis-?heard|misunderst|verkeerd)/u,
    'wrong-name',
  ],
  [/spell|spel\b|spelt|gespeld/u, 'spelled-name'],
  [
    /two.?wish|second.?wish|tweede.?wens|twee.?wensen|both wishes|\balso (wants|asks)\b|vraagt ook|wil ook/u,
    'two-wishes',
  ],
  [
    /mumbl|mompel|unclear|not.?understood|onverstaanbaar|\bnoise|noisy|ruis\b|lawaai|(bad|poor|slechte) (line|connection|lijn|verbinding)/u,
    'mumbles',
  ],
  [
    /human|mens|medewerker|real person|een persoon|receptionist|operator|somebody real|someone real/u,
    'asks-human',
  ],
  [/refus|reject|declin|none.?of|geen.?van|both.?slots|weiger|wijst.*af/u, 'refuses-both'],
  // Another day in place of the first is no wish to have nothing.
  [
    /(mind|bedenk\w*)\b.*\b(day|dag|time|tijd|\w+day|maandag|dinsdag|woensdag|donderdag|vrijdag)\b/u,
    'correction',
  ],
  // "Asks to be reminded" is no change of mind.
  [/\bminds?\b|undo|bedenk|toch.?niet|spijt/u, 'change-of-mind'],
  [
    /correct|verbeter|corrigeer|objects|(wrong|verkeerde|other) (day|date|time|dag|datum|tijd)\b/u,
    'correction',
  ],
  [/silen|\bstil\b|stilte|zwijg|says nothing|zegt niets|does not (say|answer|speak)/u, 'silence'],
  [/\bhangs?\b|\bhanging|ophang|hangt op|hung|drops|verbreekt/u, 'hangs-up'],
  [/talks?.?over|barge|interrupt|door.*heen\b|onderbreek/u, 'talks-over'],
  [/key|toets|dtmf/u, 'keys'],
];

/** "Denies chest pain", "an old heart attack (no alarm)": whoever says so is in no danger. */
export const NO_DANGER =
  /\b(no|not an?|geen) (alarm|emergency|danger|spoed)|\b(denies|denying|ontkent)\b|\b(says?|zegt) (not|no|geen|niet)\b|\b(an? old|years? ago|last year|in the past|vroeger|vorig jaar|jaren? geleden)\b/u;

/** Twists that are something one says, with the words for it when the scenario gives none. */
export const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/repeat|herhaal|say (it|that) again|nog een keer/u, 'sorry wat zei u'],
  [/robot|computer|machine|who (am i|is) (speaking|talking)|met wie/u, 'met wie spreek ik eigenlijk'],
  [/opening hours|openingstijden/u, 'hoe laat bent u eigenlijk open'],
  [/park/u, 'kan ik bij jullie parkeren'],
  [/slower|slow down|langzamer/u, 'kunt u wat langzamer praten'],
  [/\b(says?|zegt|roept) .?spoed\b/u, 'spoed'],
  [
    /\b(insists?|dringt aan|blijft vragen)\b.*(result|uitslag)/u,
    'maar kunt u mij de uitslag niet gewoon even zeggen',
  ],
  [/wait a (moment|minute)|momentje/u, 'momentje hoor'],
];

export const QUESTION_NAMES: Readonly<Record<string, Question>> = {
  greeting: 'open',
  open: 'open',
  'date-of-birth': 'date-of-birth',
  dateofbirth: 'date-of-birth',
  birthdate: 'date-of-birth',
  name: 'name',
  'last-name': 'name',
  postcode: 'postcode',
  phone: 'phone',
  number: 'phone',
  'phone-number': 'phone',
  reason: 'reason',
  day: 'day',
  offer: 'offer',
  slots: 'offer',
  'slot-choice': 'offer',
  'choose-slot': 'offer',
  confirm: 'confirm',
  'confirm-slot': 'confirm',
  'yes-no': 'confirm',
  'read-back': 'confirm',
  booked: 'anything-else',
  'anything-else': 'anything-else',
  end: 'anything-else',
  medicine: 'medicine',
  complaint: 'complaint',
  question: 'question',
  'which-appointment': 'which-appointment',
  'getting-worse': 'getting-worse',
  'full-name': 'full-name',
};

/** "hangs up at the end", "asks for a human when the slots are offered" */
export const PLACES: readonly (readonly [RegExp, Question])[] = [
  [
    /\binsists?\b|dringt aan|\bat the end\b|aan het eind|after (the |it is )?book|after (the )?confirm|na de (boeking|bevestiging)|anything else|nog iets|while (it )?ring|during (the )?(transfer|hand.?over)|tijdens het doorverbinden/u,
    'anything-else',
  ],
  [/\b(in|during|over) the greeting\b|begroeting/u, 'open'],
  [/birth|geboorte/u, 'date-of-birth'],
  [/\b(slots?|offer(ed)?)\b|aanbod/u, 'offer'],
  [/read.?back|confirm\w*|bevestiging|voorlees|teruglez|klopt dat/u, 'confirm'],
  [/\b(sur|last)?name\b|\bnaam\b|achternaam/u, 'name'],
  [/(tele)?phone number|telefoonnummer|call-?back number|terugbelnummer/u, 'phone'],
  [/medic(ine|ation)|medicijn/u, 'medicine'],
  [/\breason\b|\breden\b|mid-?way|half.?way|halverwege|in the middle/u, 'reason'],
];

/** How often it happens, in words. */
export const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/\b(all|every|each|keeps?|always|alle|elk|elke|steeds|blijft|throughout)\b/u, Number.POSITIVE_INFINITY],
  [/\b(three times|thrice|drie keer|3x|3 times)\b/u, 3],
  [/\b(first|eerste) (two|twee) (offers|tries|aanbiedingen|keer)\b/u, 2],
  [/\b(twice|two times|twee keer|tweemaal|2x)\b/u, 2],
  [/\b(once|then|briefly|first|even|daarna|een keer|a while|seconds|pauses?)\b/u, 1],
];
