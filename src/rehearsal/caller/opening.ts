import { askedOpening } from './asked-openings.ts';
import { type Goal, isDutch, isSpokenDutch } from './goal.ts';
import { isEnglishReason } from './in-english.ts';
import type { WantedMoment } from './wanted-moment.ts';

interface About {
  readonly goalText: string;
  readonly goal: Goal;
  readonly reason?: string | null;
  readonly wanted?: WantedMoment;
  readonly practitioner?: string | null;
  readonly medicine?: string | null;
  readonly who?: string | null;
  readonly style?: string;
  readonly language?: string | null;
  /** What it is about, as the scenario tells it. */
  readonly story?: string | null;
  /** The practice as the scenario names it: a dentist gives no flu jab. */
  readonly practice?: string;
  readonly changes?: 'phone' | 'email' | 'address';
}

/** The first thing the caller says: the goal itself when it is something one can say, else a sentence for the wish. */
export function openingFor(about: About): string {
  const { goalText, goal } = about;
  if (goalText !== '' && isSpokenDutch(goalText)) return goalText;
  const sentence = sentenceFor(about);
  const long = /\b(lang\w*|long|chatty|elderly|oud\w*|uitgebreid\w*|talkative|polite|beleefd)\b/iu.test(
    about.style ?? '',
  );
  return long && goal !== 'alarm' ? `goedendag, ik bel even want ${sentence}` : sentence;
}

function sentenceFor(about: About): string {
  const { goalText, goal, reason, wanted, practitioner, medicine, who, style, language, changes, story } =
    about;
  const short = /\b(kort\w*|short|terse|haast\w*|hurried|hurry)\b/iu.test(style ?? '');
  const when = short || wanted?.said == null ? '' : ` ${wanted.said}`;
  switch (goal) {
    case 'book':
      return `ik wil graag ${severalIn(goalText) ?? 'een afspraak maken'}${forWhom(who)}${withWhom(practitioner, short)}${when === '' ? '' : `, liefst${when}`}`;
    case 'alarm':
      return reason == null ? alarmNamed(goalText) : alarmSentence(reason);
    case 'move':
      // Who only wants to come sooner names no day.
      if (when === '' && /\b(earlier|sooner|eerder|waiting list|wachtlijst)\b/iu.test(goalText))
        return 'kan mijn afspraak eerder';
      return `ik wil ${theirAppointment(who)} verzetten${when === '' ? '' : ` naar${when}`}`;
    case 'cancel':
      return `ik wil ${theirAppointment(who)} afzeggen`;
    case 'check-appointment':
      return `wanneer is ${theirAppointment(who)} ook alweer`;
    case 'repeat-prescription':
      return `ik wil graag een herhaalrecept${medicine == null ? '' : ` voor ${medicine}`}`;
    case 'other-language':
      return LANGUAGES.find(([words]) => words.test(language ?? goalText))?.[1] ?? SENTENCES[goal];
    case 'referral-or-letter':
      return /\b(needed|nodig)\b/iu.test(goalText) && /\b(is|heb|whether|of)\b/iu.test(goalText)
        ? 'heb ik een verwijzing nodig'
        : SENTENCES[goal];
    case 'opening-hours':
    case 'location':
    case 'costs-or-insurance':
    case 'prevention':
    case 'professional-caller':
      return spoken(story) ?? askedOpening(goal, goalText) ?? usual(goal, about.practice);
    case 'preparation':
      return spoken(story) ?? usual(goal, about.practice);
    case 'change-details':
      return changes === undefined ? SENTENCES[goal] : CHANGES[changes];
    case 'none':
      return reason == null || isDutch(goalText) ? (story ?? goalText) : alarmSentence(reason);
    default:
      return SENTENCES[goal];
  }
}

type Usual = keyof typeof SENTENCES;

/** What is mostly asked at a practice of this kind. */
const usual = (goal: Usual, practice = ''): string =>
  /tand|dent|kies/iu.test(practice)
    ? (AT_DENTIST[goal] ?? SENTENCES[goal])
    : /fysio|physio|beweging/iu.test(practice)
      ? (AT_PHYSIO[goal] ?? SENTENCES[goal])
      : SENTENCES[goal];

const AT_DENTIST: Readonly<Partial<Record<Usual, string>>> = {
  preparation: 'moet ik iets meenemen naar mijn afspraak',
  prevention: 'krijg ik een oproep voor de controle',
};
const AT_PHYSIO: Readonly<Partial<Record<Usual, string>>> = {
  preparation: 'moet ik iets meenemen naar mijn behandeling',
  prevention: 'hebben jullie een cursus valpreventie',
};

/** A question that the scenario gives as it is asked. */
const spoken = (story: string | null | undefined): string | null =>
  story != null && isSpokenDutch(story) && story.split(' ').length > 3 ? story : null;

const COUNTS: Readonly<Record<string, string>> = {
  two: 'twee',
  three: 'drie',
  four: 'vier',
  five: 'vijf',
  six: 'zes',
  seven: 'zeven',
  eight: 'acht',
  nine: 'negen',
  ten: 'tien',
  twelve: 'twaalf',
};

/** "A series of six weekly treatments"; null: one. */
function severalIn(goalText: string): string | null {
  const counted =
    /\b(\p{L}+|\d+) (?:weekly |wekelijkse )?(?:treatments|sessions|appointments|behandelingen|sessies|afspraken)\b/iu.exec(
      goalText,
    )?.[1];
  const many = counted === undefined ? undefined : (COUNTS[counted.toLowerCase()] ?? counted);
  return many === undefined || !(Object.values(COUNTS).includes(many) || Number(many) > 1)
    ? null
    : `elke week een behandeling, ${many} behandelingen`;
}

const forWhom = (who: string | null | undefined): string =>
  who == null || /self|zelf/iu.test(who) ? '' : ` ${FOR_WHOM[who.toLowerCase()] ?? who}`;

/** "De afspraak van mijn moeder" */
function theirAppointment(who: string | null | undefined): string {
  const whose = forWhom(who).replace(/^ voor /u, '');
  return whose === '' || whose.startsWith(' ') ? 'mijn afspraak' : `de afspraak van ${whose}`;
}

const withWhom = (practitioner: string | null | undefined, short: boolean): string =>
  practitioner == null || short ? '' : ` bij ${practitioner}`;

const FOR_WHOM: Readonly<Record<string, string>> = {
  child: 'voor mijn kind',
  partner: 'voor mijn partner',
  parent: 'voor mijn moeder',
  son: 'voor mijn zoon',
  daughter: 'voor mijn dochter',
};

const SENTENCES: Readonly<
  Record<
    Exclude<
      Goal,
      'book' | 'alarm' | 'move' | 'cancel' | 'check-appointment' | 'repeat-prescription' | 'none'
    >,
    string
  >
> = {
  'opening-hours': 'hoe laat bent u open',
  location: 'wat is het adres van de praktijk',
  preparation: 'moet ik iets doen voor mijn afspraak, moet ik nuchter zijn',
  'test-results': 'ik bel voor de uitslag van mijn onderzoek',
  'referral-or-letter': 'ik wil graag een verwijzing',
  'costs-or-insurance': 'wordt het vergoed door mijn verzekering',
  human: 'ik wil een medewerker spreken',
  callback: 'kan iemand mij terugbellen',
  'register-patient': 'ik wil me graag inschrijven als nieuwe patiënt',
  'change-details': 'ik wil mijn adres doorgeven want ik ben verhuisd',
  'medical-question': 'ik heb een medische vraag',
  urgent: 'het is spoed',
  'professional-caller': 'u spreekt met de apotheek ik bel over een patiënt',
  complaint: 'ik wil een klacht indienen',
  'running-late': 'ik kom wat later op mijn afspraak',
  prevention: 'ik bel over de griepprik',
  'other-language': 'sorry do you speak english',
  'wrong-number': 'o sorry dan ben ik verkeerd verbonden',
};

const CHANGES = {
  phone: 'ik heb een nieuw telefoonnummer en dat wil ik doorgeven',
  email: 'ik wil mijn nieuwe e-mailadres doorgeven',
  address: 'ik wil mijn adres doorgeven want ik ben verhuisd',
} as const;

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/german|duits|deutsch|^de$/iu, 'entschuldigung sprechen sie deutsch'],
  [/turkish|turks|türk|^tr$/iu, 'merhaba türkçe biliyor musunuz'],
  [/arabi|^ar$/iu, 'salam do you speak arabic'],
  [/polish|pools|polski|^pl$/iu, 'dzień dobry czy mówi pani po polsku'],
  [/ukrain|oekra|^uk$/iu, 'добрий день ви розмовляєте українською'],
];

/** "druk op de borst" -> "ik heb druk op de borst"; what can be said as it is stays. */
export function alarmSentence(reason: string): string {
  if (isSpokenDutch(reason) || isEnglishReason(reason) || /^(voor|vanwege|om|last|controle)\b/iu.test(reason))
    return reason;
  return `ik ${IS_SOMETHING.test(reason) ? 'ben' : 'heb'} ${reason}`;
}

/** "Ik ben moe", not "ik heb moe". */
const IS_SOMETHING =
  /^(?:(?:erg|heel|zo|vaak|steeds|snel|al \p{L}+(?: \p{L}+)?) )*(?:moe|misselijk|duizelig|verkouden|ziek|somber|schor|gespannen|gevallen|zwanger|benauwd|vermoeid|verstopt)\b/iu;

/** A danger that was only named: what the caller says of somebody, and of themselves. */
const NAMED_ALARMS: readonly (readonly [RegExp, (who: string | null) => string])[] = [
  [
    /stroke|beroerte|herseninfarct|scheve mond|face droop/iu,
    (who) => `${who ?? 'mijn man'} heeft ineens een scheve mond en kan niet goed praten`,
  ],
  [/not breathing|ademt niet|stopped breathing/iu, (who) => `${who ?? 'mijn vrouw'} ademt niet meer`],
  [/unconscious|bewusteloos|collapsed/iu, (who) => `${who ?? 'mijn man'} is bewusteloos`],
  [/suicid|zelfmoord/iu, () => 'ik wil niet meer leven'],
  [
    /bleed|bloed/iu,
    (who) =>
      who === null ? 'het bloedt heel erg en het stopt niet' : `${who} bloedt heel erg en het stopt niet`,
  ],
  [
    /benauwd|breath/iu,
    (who) =>
      who === null
        ? 'ik ben heel benauwd en krijg geen lucht'
        : `${who} is heel benauwd en krijgt geen lucht`,
  ],
];

const SOMEBODY: readonly (readonly [RegExp, string])[] = [
  [/\b(husband|man|echtgenoot)\b/iu, 'mijn man'],
  [/\b(wife|vrouw|echtgenote)\b/iu, 'mijn vrouw'],
  [/\b(mother|moeder)\b/iu, 'mijn moeder'],
  [/\b(father|vader)\b/iu, 'mijn vader'],
  [/\b(son|zoon(tje)?)\b/iu, 'mijn zoon'],
  [/\b(daughter|dochter(tje)?)\b/iu, 'mijn dochter'],
  [/\b(baby)\b/iu, 'mijn baby'],
  [/\b(child|kind(je)?)\b/iu, 'mijn kind'],
  [/\b(neighbou?r|buurman|buurvrouw)\b/iu, 'mijn buurman'],
];

/** In the words of a caller. Chest pain is the commonest. */
export function alarmNamed(goal: string): string {
  const who = SOMEBODY.find(([words]) => words.test(goal))?.[1] ?? null;
  const named = NAMED_ALARMS.find(([words]) => words.test(goal))?.[1];
  return named?.(who) ?? (who === null ? 'ik heb pijn op de borst' : `${who} heeft pijn op de borst`);
}
