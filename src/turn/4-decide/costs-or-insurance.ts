import type { PracticeKind } from '../../domain/meaning.ts';
import type { AnswerTopic } from '../../domain/practice.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';
import { asksIfOffered } from './asks-if-offered.nl.ts';
import { holdsAny } from './said-words.ts';
import { telling } from './telling.ts';

const ABOUT_INSURANCE = [
  'verzeker',
  'vergoed',
  'polis',
  'eigen risico',
  'zorgverzekeraar',
  'contract',
  'gedekt',
  'dekking',
];

/** Both a cost and the insurer's: the answer that names it is the one. */
const OWN_RISK = ['eigen risico'];

const ABOUT_COSTS = ['kost', 'prijs', 'prijzen', 'tarie', 'duur', 'betalen', 'bedrag', 'euro'];

/** A word of money; "kan ik dry needling krijgen" has none, and was told what a treatment costs. */
const ABOUT_MONEY =
  /kost|prij[sz]|tarie|duur|betaal|betalen|bedrag|euro|gratis|verzeker|vergoed|polis|risico|contract|dekt|dekking|rekening|factu|nota|declar|termijn|pin\b|pinnen|contant|bijdrage|toeslag|geld/u;

/** A bill that the caller has, and that something is wrong with: no tariff answers it. */
const A_BILL =
  /\b(?:rekening(?:en)?|factu(?:ur|ren)|nota(?:['’]?s)?|aanmaning(?:en)?|betalingsherinnering|incasso\p{L}*|gefactureerd|gedeclareerd|in rekening gebracht|afgeschreven)\b/u;
const DISPUTED =
  /\b(?:waarom|hoezo|hoe kan|klopt|kloppen|klopte|niet (?:mee )?eens|bezwaar|betwist\p{L}*|dubbel|twee keer|tweemaal|te hoog|te veel|teveel|al betaald|onterecht\p{L}*|ten onrechte|fout\p{L}*|verkeerd\p{L}*|snap|begrijp|(?:niet|nooit|geen) (?:\p{L}+ )?(?:gehad|geweest|gekregen|gedaan|gevraagd|besteld)|waar ik niet)\b/u;
const isDisputed = (asked: string): boolean => {
  const words = asked.toLowerCase();
  return A_BILL.test(words) && DISPUTED.test(words);
};

/** Whose charges no general answer of a practice is about: "wat kost bloedonderzoek", "een rekening van het lab". */
const OF_OTHERS =
  /\b(?:lab|labo|laborator\p{L}+|ziekenhui\p{L}+|apothe\p{L}+|specialist\p{L}*|polikliniek|poli|ambulance\p{L}*|trombosedienst|huisartsenpost|spoedpost|\p{L}*bloedonderzoek\p{L}*|bloed(?:\s?\p{L}+)?\s?prikken|bloedafname|echo|mri|röntgen\p{L}*|rontgen\p{L}*|medicijn\p{L}*|medicatie|kaakchirurg\p{L}*|orthodont\p{L}*)(?!\p{L})/u;
/** At the dentist's a photograph is the practice's own. */
const isOfOthers = (asked: string, kind: PracticeKind): boolean => {
  const words = asked.toLowerCase();
  return OF_OTHERS.test(kind === 'tandarts' ? words.replaceAll(/r[öo]ntgen\p{L}*/gu, '') : words);
};

/**
 * What it costs and who pays, in the words of the practice. The usual answer about costs is none to a question about the
 * insurance, nor the other way round; a question that is about neither by its words, or both, may have either. A bill that is disputed
 * is the office's, and what somebody else charges is not answered by what the practice says of itself.
 */
export const costsOrInsurance = telling(({ asked }, { practice, now }) => {
  if (isDisputed(asked)) return null;
  const today = now.toPlainDate();
  const insurance = holdsAny(asked, ABOUT_INSURANCE);
  const costs = holdsAny(asked, ABOUT_COSTS);
  const usual: readonly AnswerTopic[] =
    insurance === costs ? ['costs', 'insurance'] : insurance ? ['insurance'] : ['costs'];
  const topics: readonly AnswerTopic[] = ['costs', 'insurance'];
  const namesIt = holdsAny(asked, OWN_RISK)
    ? topics
        .map((topic) => approvedAnswer(practice, [topic], asked, today))
        .find((found) => found !== null && holdsAny(found.text, OWN_RISK))
    : null;
  const answer =
    pointedAt(practice, topics, asked, today) ??
    (isOfOthers(asked, practice.kind) ? null : (namesIt ?? approvedAnswer(practice, usual, asked, today)));
  const isNamed = answer !== null && answer.words.length > 0;
  return answer === null || (!isNamed && asksIfOffered(asked, ABOUT_MONEY))
    ? null
    : { phrase: 'approved-answer', answer };
});
