import type { ExpectedKind } from '../../../domain/expectation.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import { partOf, type SaidTurn } from '../words.ts';
import { takesBack } from './correction-words.ts';

const patterns = (phrases: readonly string[]): readonly PhrasePattern[] => phrases.map(phrasePattern);

const NEITHER = patterns([
  '(geen|niet een|niet) van (beide|beiden|de twee|allebei|die|tweeen|die twee|deze)',
  '(geen|niet) (een|ene) van (de|die) (twee|beide)',
  '(geen|niet) (een)? enkele van (die|deze|de twee|beide)',
  '(dat|die|ze|deze|het) (komt|komen|past|passen|schikt|schikken|lukt|lukken|gaat) (me|mij|ons|er|ook)? (allemaal|allebei|alletwee) (me|mij|ons)? (niet|nie|slecht)',
  '(niet|nie) vinden in (die|deze) (tijden|tijdstippen|momenten|twee)',
  '(allebei|beide|beiden|alle twee|alletwee) * (niet|nie|niks|slecht|geen)',
  '(geen|niet) (allebei|beide|beiden|alle twee)',
  '(kan|lukt|past|komt) (mij|me|ik|er)? (helaas|allebei|beide|dan)? (allebei|beide|alle twee) (niet|nie)',
  '(geen|niet een) (enkele)? (past|passen|schikt|lukt)',
  '(heeft|hebt|is|zijn) (u|er|je)? (nog|ook)? (nog)? (iets|wat) anders',
  '(andere|ander) (dag|keer|tijd|tijden|moment|opties|mogelijkheid|mogelijkheden|voorstel|datum|tijdstip|optie)',
  '(iets|wat) anders (vrij|graag|hebben|beschikbaar)?',
  '(passen|past|schikken|schikt|lukken) (me|mij|ons)? (allebei|beide|geen van) ',
  '(noch|nog) (de|het)? (een|eerste) (noch|nog) (de|het)? (ander|tweede)',
  '(eerste|die|tweede|een|ander|ene) (en|en ook|noch|en de|en het) (de|die|het)? (tweede|andere|twee|ander) * (niet|nie)',
  '^ (nee|neen|eh nee|nou nee|liever niet) (hoor|dank u|dank u wel|helaas|bedankt|sorry|geen|niet)? $',
  '(zit|zat) (er|daar)? (niet|niks|niets|geen) (bij|tussen)',
  '(geen|niet) (een|1|eentje) $',
  '(allebei|beide|beiden|allemaal|alle twee) (me|mij|net|veel|een beetje|wat)? te (vroeg|laat|snel|ver)',
  '(die|deze) (tijden|tijdstippen|momenten|dagen|afspraken|twee) * (niet|nie|slecht)',
  '(die|deze|ze) (passen|kunnen|lukken|komen|schikken) (me|mij|ik|er|helaas|allebei)? (helaas|allebei)? (niet|nie|slecht)',
  '^ (nee|neen) (hoor|eh|dank u)? (liever|graag|kan)? (iets|wat|nog) (later|eerder|vroeger)',
  '(kan|mag|zou) (het|dat) (ook|nog|misschien|eventueel)? (iets|wat|een beetje|nog)? (later|eerder|vroeger)',
  '(kan|mag|zou|lukt|past|gaat) (het|dat|ik|t|er)? (echt|ook|dan)? (niet|nie) (iets|wat|een beetje|nog)? (later|eerder|vroeger|sneller)',
  '(niks|niets|geen plek) (later|eerder|vroeger|sneller)',
  '(later|eerder|vroeger) * (is|heeft|hebt|zijn) (er|u|je|jullie)? (niks|niets|geen)',
  '(heeft|hebt|is|zijn) (u|je|er) (niks|niets|geen) (in|op|van|voor|aan|om)',
  '(ik|we) (zoek|zoeken|wil|wou|had) (graag|liever|eigenlijk)? (iets|wat) (later|eerder|anders|vroeger)',
  '(volgende|andere|latere) week (dan|liever|graag|maar) ',
  'liever (een)? (volgende|andere|latere) week ',
  '(heeft|hebt|hebben|is|zijn) (u|jullie|je|er) * (later|eerder|vroeger|anders|andere)',
  '(heeft|hebt|hebben|is) (u|jullie|je|er) (niet|geen)? (ook|nog) (nog)? (iets|wat|een)',
  '(kan|red|haal|ben) (ik)? (dan|die|dat|allebei)? (helaas|allebei|er)? niet ',
  '(die|deze|dan|beide) (dagen|dag|tijden|week)? (werk|moet|zit|ben) (ik)? ',
]);

const FIRST = patterns([
  '(de|die|dat|het|optie|nummer|voor|mogelijkheid|keuze|keus|t)? (eerste|1e|eerst|eerse|eertse|eerstgenoemde)',
  '(optie|nummer|nummertje|keuze|mogelijkheid) (een|1|a)',
  '^ (eh|ja|doe|doe maar|nou|geef mij maar|dan)? (maar|de)? (een|1|eentje) (graag|maar|is goed|alstublieft|dan)? (maar|graag)? $',
  '(vroegste|vroegst|vroege|eerder|eerdere|snelste|zo snel mogelijk|zo vroeg mogelijk|hoe eerder hoe beter|eerstvolgende|vroeger|zo gauw mogelijk|ene|voorste|bovenste|vroegere|eerste de beste)',
]);

const SECOND = patterns([
  '(tweede|2e|tweeden|twede|tweedes|laatste|laatst|andere|latere|laatstgenoemde|later|laatste|late|achterste|lateste|onderste|leste|latste)',
  '(optie|nummer|nummertje|keuze|mogelijkheid) (twee|2|b)',
  '^ (eh|ja|doe|doe maar|nou|geef mij maar|dan)? (maar|de)? (twee|2|tweetje) (graag|maar|is goed|alstublieft|dan)? (maar|graag)? $',
]);

/** "De eerste niet, de tweede wel": named to take it, whatever is refused beside it. */
const FIRST_AFTER_ALL = patterns([
  '(de|die) (eerste|1e|vroegste|vroege) (dan|kan|past|lukt|komt)? (ik|mij|me)? wel ',
]);
const SECOND_AFTER_ALL = patterns([
  '(de|die) (tweede|2e|laatste|latere|andere) (dan|kan|past|lukt|komt)? (ik|mij|me)? wel ',
]);

/** A slot named only to refuse it: "de eerste niet", "niet de tweede". */
const NOT_FIRST = patterns([
  '(eerste|1e|vroegste|vroege|eerdere) (is|kan|lukt|past|komt|gaat|vind|die)? (ik|me|mij|dan|te|helaas)? (helaas|te)? (niet|nie|vroeg|slecht)',
  'niet (de|die|het) (eerste|vroegste|vroege)',
  '(de|die) (eerste|vroegste) (kan|red|haal) ik niet',
  '(liever|eerder|in plaats van|behalve) * dan (de|die) eerste',
]);
const NOT_SECOND = patterns([
  '(tweede|2e|laatste|latere|andere) (is|kan|lukt|past|komt|gaat|vind|die|ook)? (ik|me|mij|dan|te|helaas|ook)? (helaas|te|ook)? (niet|nie|laat|slecht)',
  'niet (de|die|het) (tweede|laatste|latere)',
  '(liever|eerder|in plaats van|behalve) * dan (de|die) (tweede|laatste|andere)',
]);

/** An answer in which only one moment was offered again uses the same words. */
export interface OfferedMoment {
  readonly start: Temporal.PlainDateTime;
}

/** Where in the turn a pattern was said last, -1 when nowhere: the final word of a change of mind counts. */
function lastPlace(turn: SaidTurn, among: readonly PhrasePattern[]): number {
  let last = -1;
  for (const { find } of among) {
    const words = find(turn);
    if (words !== null) last = Math.max(last, turn.plain.lastIndexOf(words) + words.length);
  }
  return last;
}

/** A question back names a slot and chooses none: "wat was de tweede ook alweer". */
const ASKS_BACK = patterns([
  'ook (alweer|al weer) ',
  '^ (en|sorry|eh)? (wat|welke|wanneer|hoe laat|op welke|bij wie) (was|is|zei|waren|tijd|dag|datum)',
  '(kunt|kun|wilt|kan|zou) (u|je) (ze|die|het|dat|de|nog) * (noemen|herhalen|zeggen|opnoemen)',
]);

/** Which of two offered slots is chosen, or `none`; undefined when the turn does not choose by order. */
export function findChoice(turn: SaidTurn, expecting: ExpectedKind): 1 | 2 | 'none' | undefined {
  if (expecting !== 'slot-choice' || saysAny(turn, ASKS_BACK)) return undefined;
  return choiceIn(afterChangeOfMind(withoutReason(turn)));
}

/** "De eerste, want dan ben ik op tijd weer thuis": why it is chosen says nothing about which. */
function withoutReason(turn: SaidTurn): SaidTurn {
  const why = turn.words.findIndex(({ text }) => text === 'want' || text === 'omdat');
  const chosen = why > 0 ? partOf(turn, 0, why) : turn;
  return choiceIn(chosen) === undefined ? turn : chosen;
}

/** "De eerste, o nee wacht, de tweede": what is chosen behind the last taking back counts. */
function afterChangeOfMind(turn: SaidTurn): SaidTurn {
  const taken = turn.words.findLastIndex(({ text }) => takesBack(text) || text === 'toch');
  // "Eén, of nee, twee": the "of" belongs to the taking back.
  const before = turn.words[taken - 1]?.text;
  const end = before === 'of' || before === 'o' || before === 'oh' || before === 'eh' ? taken - 1 : taken;
  if (choiceIn(partOf(turn, 0, end)) === undefined) return turn;
  const rest = partOf(turn, taken + 1);
  // "O nee, dan kan ik niet, die tweede": the slot that is named, not what is said of the first.
  const named = rest.words.findLastIndex(({ afterBreak }) => afterBreak);
  const last = named < 0 ? rest : partOf(rest, named);
  if (byOrder(last) !== undefined) return last;
  return choiceIn(rest) === undefined ? turn : rest;
}

function choiceIn(turn: SaidTurn): 1 | 2 | 'none' | undefined {
  if (saysAny(turn, SECOND_AFTER_ALL)) return 2;
  if (saysAny(turn, FIRST_AFTER_ALL)) return 1;
  if (saysAny(turn, NOT_FIRST) && saysAny(turn, NOT_SECOND)) return 'none';
  if (saysAny(turn, NOT_FIRST)) return 2;
  if (saysAny(turn, NOT_SECOND)) return 1;
  const named = byOrder(turn);
  // "Nee, de andere graag" chooses; "nee, heeft u iets anders" does not.
  if (saysAny(turn, NEITHER) && !/ (de|die) (andere|eerste|tweede|laatste|vroegste) /u.test(turn.plain))
    return 'none';
  return named;
}

function byOrder(turn: SaidTurn): 1 | 2 | undefined {
  const first = lastPlace(turn, FIRST);
  const second = lastPlace(turn, SECOND);
  if (first < 0 && second < 0) return undefined;
  return second > first ? 2 : 1;
}

/** "Nee, te vroeg", "nee dat gaat niet lukken": a refusal that names no slot refuses both. */
export const refusesOffer = (turn: SaidTurn, expecting: ExpectedKind): boolean =>
  expecting === 'slot-choice' &&
  /^ (nee|neen|helaas|nou nee|eh nee) /u.test(turn.plain) &&
  byOrder(turn) === undefined;

/** The offered slot whose day or time the caller named; undefined unless exactly one fits. */
export function chooseByMoment(
  offered: readonly OfferedMoment[],
  date: string | undefined,
  time: string | undefined,
): 1 | 2 | undefined {
  if (date === undefined && time === undefined) return undefined;
  const fits = offered
    .map(({ start }, index) => ({ start, index }))
    .filter(({ start }) => {
      const day = start.toPlainDate().toString();
      const clock = start.toPlainTime().toString().slice(0, 5);
      return within(day, date) && within(clock, time);
    });
  const [only] = fits;
  return fits.length === 1 && only && only.index < 2 ? (only.index === 0 ? 1 : 2) : undefined;
}

/** ISO dates and clock times compare as text. */
function within(value: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const [from = wanted, to = from] = wanted.split('/');
  return value >= from && value <= to;
}
