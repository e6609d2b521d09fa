import { ENGLISH_QUESTIONS } from './in-english.ts';

/** What Balie asked, as a caller hears it: from the words alone, so that the same caller can talk to a server it cannot look into. */
export type Question =
  | 'open'
  | 'anything-else'
  | 'date-of-birth'
  | 'date-of-birth-by-keys'
  | 'name'
  | 'spell-name'
  | 'postcode'
  | 'phone'
  | 'phone-by-keys'
  | 'who'
  | 'reason'
  | 'medicine'
  | 'which-appointment'
  | 'day'
  | 'offer'
  | 'choose'
  | 'confirm'
  | 'yes-no-help'
  | RequestQuestion
  | 'still-there'
  | 'other';

/** Questions of the wishes that end as a request for people. */
export type RequestQuestion =
  | 'which-test'
  | 'which-letter'
  | 'question'
  | 'callback-reason'
  | 'complaint'
  | 'more-to-complain'
  | 'offer-appointment'
  | 'getting-worse'
  | 'colleague-cannot-wait'
  | 'full-name'
  | 'what-changes'
  | 'new-phone'
  | 'new-postcode'
  | 'new-email';

export type Remark = 'nobody-reached' | 'connecting' | 'farewell' | 'booked' | 'undone' | 'nothing';

const DUTCH_QUESTIONS: readonly (readonly [RegExp, Question])[] = [
  [/bent u er nog|hoort u mij/u, 'still-there'],
  [/wilt u de afspraak .*afzeggen/u, 'confirm'],
  [/klopt dat|is dat (juist|goed|correct)|heb ik dat goed/u, 'confirm'],
  [/welk onderzoek|welke uitslag/u, 'which-test'],
  [/waarvoor is de (verwijzing|brief)|welke (verwijzing|brief)/u, 'which-letter'],
  [/wat is uw vraag/u, 'question'],
  [/waarover (wilt u|mogen w|kunnen w|gaat)/u, 'callback-reason'],
  [/wat is er gebeurd|wat is uw klacht\b/u, 'complaint'],
  [/nog iets aan toevoegen/u, 'more-to-complain'],
  [/wilt u een afspraak\?|wilt u een afspraak maken/u, 'offer-appointment'],
  [/erger worden|wordt het erger|worden.*\berger/u, 'getting-worse'],
  [/nu meteen een behandelaar nodig/u, 'colleague-cannot-wait'],
  [/voornaam en (uw |de )?achternaam|voor- en achternaam|volledige naam/u, 'full-name'],
  [/wat wilt u wijzigen|wat verandert er/u, 'what-changes'],
  [/nieuwe (telefoon)?nummer\b.*\?/u, 'new-phone'],
  [/nieuwe (postcode|adres)\b.*\?/u, 'new-postcode'],
  [/nieuwe e-?mailadres\b.*\?/u, 'new-email'],
  [/nog iets (anders )?voor u doen|(verder|anders) nog iets|nog iets anders/u, 'anything-else'],
  [/^toets.*geboortedatum|geboortedatum.*(cijfers|toetsen) in\b/u, 'date-of-birth-by-keys'],
  [/geboortedatum|wanneer bent u geboren|geboren\?/u, 'date-of-birth'],
  [/welk(e)? (medicijn|geneesmiddel|middel|recept)|om welk medicijn|naam van het medicijn/u, 'medicine'],
  [/spel(len|t)?\b.*naam|naam.*spel(len|t)?\b|letter voor letter/u, 'spell-name'],
  [/postcode/u, 'postcode'],
  [/^toets uw telefoonnummer/u, 'phone-by-keys'],
  [/telefoonnummer|op welk nummer|welk nummer/u, 'phone'],
  [/voor uzelf of|voor iemand anders|voor wie/u, 'who'],
  [/\b(achter)?naam\b/u, 'name'],
  [/welke afspraak|om welke gaat het/u, 'which-appointment'],
  [/zeg de eerste of de tweede/u, 'choose'],
  [/zeg ja of nee/u, 'yes-no-help'],
  [/welke past|past (dat|die)|welke (van de twee|tijd|wilt u)|komt (dat|die) (u )?uit|schikt/u, 'offer'],
  [/(op )?welke dag|noem een dag|wanneer wilt u|wanneer komt|ochtend of de middag/u, 'day'],
  [
    /waarvoor wilt u komen|waarvoor is de afspraak|reden van|(één|een) of twee woorden|welke klacht|wat zijn uw klachten|waar gaat het om/u,
    'reason',
  ],
  [/waarmee kan ik u|waarvoor u belt|waarvoor belt u|waarmee kan ik helpen/u, 'open'],
];

const QUESTIONS = [...DUTCH_QUESTIONS, ...ENGLISH_QUESTIONS];

/** The question in what was heard since the caller last spoke; the last one counts. Null: nothing was asked. */
export function questionIn(heard: readonly string[]): Question | null {
  const sentences = heard.flatMap((said) => said.toLowerCase().match(/[^.?!]+[.?!]*/gu) ?? []);
  for (const sentence of sentences.toReversed()) {
    const trimmed = sentence.trim();
    const found = QUESTIONS.find(([words]) => words.test(trimmed))?.[1];
    if (found !== undefined && (found !== 'phone' || trimmed.endsWith('?'))) return found;
    if (trimmed.endsWith('?')) return 'other';
  }
  return null;
}

/** What Balie told rather than asked. */
export function remarkIn(heard: readonly string[]): Remark {
  const said = heard.join(' ').toLowerCase();
  if (/(?:niemand|geen tandarts)\b[^.]* bereiken.*1 ?1 ?2/u.test(said)) return 'nobody-reached';
  if (
    /verbind u|aan de lijn|connecting you|on the line|wordt (nu )?verbonden|probeer een ander nummer|te bereiken\.|to reach|bel nu (opnieuw|een ander)|calling (again|another)/u.test(
      said,
    )
  )
    return 'connecting';
  if (/heb voor .* ingepland|booked for you|staat (nu )?ingepland/u.test(said)) return 'booked';
  if (/weer afgezegd|is afgezegd/u.test(said)) return 'undone';
  if (/\bdag\.|\bgoodbye\.|tot ziens|belt u ons .*terug\./u.test(said)) return 'farewell';
  return 'nothing';
}
