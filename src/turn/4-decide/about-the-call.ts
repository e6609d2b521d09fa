import type { PracticeKind } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import { after, type Decided, type Dialogue, type DialogueContext, type DialogueInput } from './dialogue.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { askAgain, askInOtherWords } from './questions.ts';

/** Politeness around it; the rest of the turn must be nothing else, or "nog een keer verzetten" would be heard as "say it again". */
const AROUND = '(?:sorry|pardon|eh|uh|ehm|ja|nou|oke|hallo|hoor|alstublieft|graag|mevrouw|meneer|eens)';
const whole = (words: string): RegExp => new RegExp(`^(?:${AROUND} )*(?:${words})(?: ${AROUND})*$`, 'u');

/** "Praat ik nou met een computer", "bent u een robot of een mens": verb first, for "ik praat niet met een computer" asks nothing. */
const ASKS_IF_MACHINE = [
  '(?:bent u|ben je|ben jij|ben ik|is dit|is dat|praat ik|spreek ik|bel ik|heb ik|krijg ik|hoor ik|luister ik|zit ik)',
  '(?: (?:nou|nu|soms|eigenlijk|hier|echt|wel|toch|gewoon|dus|ook|alleen|verbonden|aan het praten|te praten))*',
  ' (?:(?:met|tegen|naar) )?(?:(?:een|zo n|n|de) )?(?:(?:echt|echte|soort) )?(?:(?:mens|persoon) of (?:met )?(?:een )?)?',
  '(?:robot|computer|apparaat|machine|bandje|ai|automaat|antwoordapparaat|chatbot|robotstem|computerstem)',
  '(?: of (?:een |met een |met )?(?:echt |echte )?(?:mens|persoon|iemand|medewerker|vrouw|man))?',
  '(?: (?:aan de lijn|te praten|aan het praten|nu|nou))?',
].join('');
const MACHINE = whole(ASKS_IF_MACHINE);
const MACHINE_BESIDES = new RegExp(`(?<![^ ])${ASKS_IF_MACHINE}(?![^ ])`, 'u');
const WHO = whole(
  [
    '(?:en )?met wie (?:spreek|praat|heb) ik(?: eigenlijk| nu)?(?: van doen)?',
    'wie (?:bent u|ben jij|is dit)(?: eigenlijk)?',
    'met welke praktijk (?:spreek|bel) ik',
    ASKS_IF_MACHINE,
  ].join('|'),
);
/** "Is dit de praktijk De Kies", "ben ik hier bij de tandarts": whether they reached whom they rang. */
const REACHED =
  /^(?:(?:hallo|ja|goedemorgen|goedemiddag|goedenavond|dag|sorry|eh|uh|en) )*(?:is dit|dit is toch|is dat|spreek ik|ben ik|heb ik|bel ik|bent u|spreekt u) (?:nou |nu |hier |toch |wel |goed |met |bij |verbonden |aan de lijn |de lijn van )*(?<whom>[\p{L}\p{N} ]+?)(?: (?:hier|nu|aan de lijn|toch|goed))*$/u;
const OF_A_KIND: Readonly<Record<PracticeKind, string>> = {
  huisarts:
    'huisarts huisartsen huisartsenpraktijk huisartspraktijk dokter dokters dokterspraktijk assistente',
  tandarts: 'tandarts tandartsen tandartspraktijk tandartsenpraktijk assistente',
  fysio: 'fysio fysiotherapeut fysiotherapie fysiopraktijk fysiotherapiepraktijk',
};
const ARTICLES: ReadonlySet<string> = new Set(['de', 'het', 'een', 'van', 'mijn', 'onze']);
/** Nothing but this practice by its kind or its name: who asks for a garage, or for another practice, has another number. */
function isThisPractice(said: string, { kind, spokenName }: DialogueContext['practice']): boolean {
  const whom = REACHED.exec(said)?.groups?.['whom']?.split(' ');
  if (whom === undefined) return false;
  const own = new Set([...plain(spokenName).split(' '), ...OF_A_KIND[kind].split(' '), 'praktijk']);
  return (
    whom.some((word) => own.has(word) && !ARTICLES.has(word)) &&
    whom.every((word) => own.has(word) || ARTICLES.has(word))
  );
}
const AGAIN = whole(
  [
    'pardon|wablief|wat|watte',
    'wat (?:zegt|zei|zeg) (?:u|je)',
    '(?:kunt|kan|wilt|wil) (?:u|je) (?:dat|het) (?:nog )?(?:een keer |eens )?(?:herhalen|zeggen)',
    '(?:zegt|zeg) (?:u )?(?:dat|het) nog (?:eens|een keer)',
    'nog (?:een keer|eens)',
    '(?:hoe laat|wanneer|welke dag|welke tijd|welke datum|bij wie) (?:zei|zegt) (?:u|je)(?: nou| ook alweer| precies)?',
    'ik (?:heb|versta|verstond|hoor|hoorde) (?:u|je|het|dat) niet(?: goed)?(?: verstaan| gehoord)?',
  ].join('|'),
);
const WAIT = whole(
  [
    '(?:een )?(?:moment|momentje|ogenblik|ogenblikje)(?: ik .*)?',
    'wacht (?:even|u even)(?: ik .*)?',
    '(?:even|effe|effen) (?:kijken|wachten|denken|zoeken)(?: hoor)?',
    'ik (?:pak|zoek|haal|kijk) (?:even|effe) .*',
  ].join('|'),
);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Is dit een robot" asks what this is, and not for a person. */
export const asksIfMachine = (text: string): boolean => MACHINE.test(plain(text));

/**
 * A turn about the call itself: who is this, say it again, one moment. It is no answer and no misunderstanding: the question
 * that is open stays open. Null when the turn is about anything else.
 */
export function aboutTheCall(
  dialogue: Dialogue,
  { text, meaning: { wish, slots } }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  const said = plain(text);
  const question = askAgain(dialogue, context);
  const stay: Decided = { ...question, state: dialogue };
  const isNothingElse = wish === 'none' && Object.keys(slots).length === 0;
  if (
    WHO.test(said) ||
    isThisPractice(said, context.practice) ||
    (isNothingElse && MACHINE_BESIDES.test(said))
  )
    return after([whoIAm(context)], stay);
  if (AGAIN.test(said)) return sayAgain(dialogue, context);
  return WAIT.test(said) ? { ...stay, say: [{ phrase: 'gentle-silence' }] } : null;
}

/** "Bent u een robot? Ik wil een afspraak": the question is answered before the rest is, for Balie never hides what it is. */
export const answersIfMachine = (text: string, decided: Decided, context: DialogueContext): Decided =>
  MACHINE_BESIDES.test(plain(text)) ? after([whoIAm(context)], decided) : decided;

const whoIAm = ({ practice }: DialogueContext): Reply => ({
  phrase: 'who-i-am',
  practice: practice.spokenName,
});

/** Twice the same words; who has not caught them then does not catch them a third time either. */
const SAME_WORDS = 2;

/** The question once more, then in other words with the offer of a person, and then a person: asked for ever it went round for ever. */
function sayAgain(dialogue: Dialogue, context: DialogueContext): Decided {
  const state = { ...dialogue, repeated: dialogue.repeated + 1 };
  if (state.repeated <= SAME_WORDS) return after(saidLast(state), { ...askAgain(state, context), state });
  if (state.repeated > SAME_WORDS + 1)
    return afterMisunderstanding({ ...state, repeated: 0, misunderstood: 1 }, context);
  const { say, next } = askInOtherWords(state, context);
  return { say: [...saidLast(state), ...say, { phrase: 'or-a-person' }], next, state };
}

/** After a booking it is the appointment that was not caught, more likely than "kan ik nog iets voor u doen". */
const saidLast = ({ step, booked }: Dialogue): readonly Reply[] =>
  step === 'anything-else' && booked !== null
    ? [{ phrase: 'your-appointments', appointments: [booked] }]
    : [];
