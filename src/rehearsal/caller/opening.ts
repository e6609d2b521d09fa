import { type Goal, isSpokenDutch } from './goal.ts';
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
}

/** The first thing the caller says: the goal itself when it is something one can say, else a sentence for the wish. */
export function openingFor(about: About): string {
  const { goalText, goal } = about;
  if (goalText !== '' && isSpokenDutch(goalText)) return goalText;
  const sentence = sentenceFor(about);
  const long = /lang|long|chatty|elder|oud|uitgebreid|talkative|polite|beleefd/iu.test(about.style ?? '');
  return long && goal !== 'alarm' ? `goedendag, ik bel even want ${sentence}` : sentence;
}

function sentenceFor({ goalText, goal, reason, wanted, practitioner, medicine, who, style }: About): string {
  const short = /kort|short|terse|haast|hurr/iu.test(style ?? '');
  const when = short || wanted?.said == null ? '' : ` ${wanted.said}`;
  switch (goal) {
    case 'book':
      return `ik wil graag een afspraak maken${forWhom(who)}${withWhom(practitioner, short)}${when === '' ? '' : `, liefst${when}`}`;
    case 'alarm':
      return reason == null ? alarmNamed(goalText) : alarmSentence(reason);
    case 'move':
      return `ik wil mijn afspraak verzetten${when === '' ? '' : ` naar${when}`}`;
    case 'repeat-prescription':
      return `ik wil graag een herhaalrecept${medicine == null ? '' : ` voor ${medicine}`}`;
    case 'none':
      return reason == null ? goalText : alarmSentence(reason);
    default:
      return SENTENCES[goal];
  }
}

const forWhom = (who: string | null | undefined): string =>
  who == null || /self|zelf/iu.test(who) ? '' : ` ${FOR_WHOM[who.toLowerCase()] ?? who}`;

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
  Record<Exclude<Goal, 'book' | 'alarm' | 'move' | 'repeat-prescription' | 'none'>, string>
> = {
  cancel: 'ik wil mijn afspraak afzeggen',
  'check-appointment': 'wanneer is mijn afspraak ook alweer',
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

/** "druk op de borst" -> "ik heb druk op de borst"; what can be said as it is stays. */
export function alarmSentence(reason: string): string {
  if (isSpokenDutch(reason) || /^(voor|vanwege|om|last|controle)\b/iu.test(reason)) return reason;
  return `ik heb ${reason}`;
}

const NAMED_ALARMS: readonly (readonly [RegExp, string])[] = [
  [
    /stroke|beroerte|herseninfarct|scheve mond|face droop/iu,
    'mijn man heeft ineens een scheve mond en kan niet goed praten',
  ],
  [/not breathing|ademt niet|stopped breathing/iu, 'mijn vrouw ademt niet meer'],
  [/unconscious|bewusteloos/iu, 'mijn man is bewusteloos'],
  [/suicid|zelfmoord/iu, 'ik wil niet meer leven'],
  [/bleed|bloed/iu, 'het blijft bloeden het stopt niet'],
  [/benauwd|breath/iu, 'ik ben heel benauwd en kan bijna niet ademen'],
];

/** A danger that was only named, in the words of a caller. Chest pain is the commonest. */
const alarmNamed = (goal: string): string =>
  NAMED_ALARMS.find(([words]) => words.test(goal))?.[1] ?? 'ik heb pijn op de borst';
