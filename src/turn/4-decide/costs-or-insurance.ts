import type { PracticeKind } from '../../domain/meaning.ts';
import type { AnswerTopic, ApprovedAnswer, Practice } from '../../domain/practice.ts';
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

/**
 * What an answer must speak of to answer it, whether it stands under costs or insurance: of the own risk, of children (whose dentist the
 * insurer pays). `alone`: any other is no answer; what a visit costs tells nobody whether they may pay it in parts.
 */
const MATTERS: readonly { readonly asked: RegExp; readonly told: RegExp; readonly alone?: true }[] = [
  {
    asked:
      /\b(?:(?<!\b(?:korte|lange|kortere) )termijn\p{L}*|gespreid\p{L}*|in (?:\p{L}+ )?(?:delen|stukjes|stukken|gedeelt\p{L}+|etappes|keer|keren)|(?:af)?betalings?regeling\p{L}*|afbetal\p{L}*|aflossen|uitstel\p{L}*|(?:per maand|maandelijks|later|achteraf) (?:af)?betalen|(?:deel|helft) (?:\p{L}+ ){0,6}?later)\b/u,
    told: /\b(?:termijn\p{L}*|gespreid\p{L}*|(?:in|per) delen|betalingsregeling|achteraf|factoring\p{L}*|per maand)\b/u,
    alone: true,
  },
  { asked: /eigen risico/u, told: /eigen risico/u },
  {
    asked:
      /\b(?:(?:onder|jonger dan|tot|beneden)(?: de)? (?:18|achttien)|minderjarig\p{L}*|kind|kinderen|kids|jeugd\p{L}*|(?:klein)?zoon\p{L}*|(?:klein)?dochter\p{L}*|baby|peuter|kleuter|jongere|jongeren)\b/u,
    told: /\b(?:(?:onder|jonger(?: is)? dan|tot)(?: de)? (?:18|achttien)|minderjarig\p{L}*|kind|kinderen|jeugd\p{L}*)\b/u,
  },
];

const ABOUT_COSTS = ['kost', 'prijs', 'prijzen', 'tarie', 'duur', 'betalen', 'bedrag', 'euro'];

/** A word of money; "kan ik dry needling krijgen" has none, and was told what a treatment costs. */
const ABOUT_MONEY =
  /kost|prij[sz]|tarie|duur|betaal|betalen|bedrag|euro|gratis|verzeker|vergoed|polis|risico|contract|dekt|dekking|rekening|factu|nota|declar|termijn|pin\b|pinnen|contant|bijdrage|toeslag|geld/u;

/** A bill that the caller has, and that something is wrong with: no tariff answers it. */
const A_BILL =
  /\b(?:rekening(?:en)?|factu(?:ur|ren)|nota(?:['’]?s)?|aanmaning(?:en)?|betalingsherinnering|incasso\p{L}*|gefactureerd|gedeclareerd|in rekening gebracht|afgeschreven)\b/u;
const DISPUTED =
  /\b(?:waarom|hoezo|hoe kan|klopt|kloppen|klopte|niet (?:mee )?eens|bezwaar|betwist\p{L}*|dubbel|twee keer|tweemaal|te hoog|te veel|teveel|al betaald|onterecht\p{L}*|ten onrechte|fout\p{L}*|verkeerd\p{L}*|snap|begrijp|(?:niet|nooit|geen) (?:\p{L}+ )?(?:gehad|geweest|gekregen|gedaan|gevraagd|besteld|gemaakt|gebeurd|uitgevoerd|gezet|geholpen)|waar ik niet)\b/u;
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

const TOPICS: readonly AnswerTopic[] = ['costs', 'insurance'];

/** The practice's answer that speaks of it: the one whose own words the question holds, else a general one. */
const answerAbout = (
  practice: Practice,
  told: RegExp,
  asked: string,
  today: Temporal.PlainDate,
): ApprovedAnswer | null =>
  [
    pointedAt(practice, TOPICS, asked, today),
    ...TOPICS.map((topic) => approvedAnswer(practice, [topic], asked, today)),
  ].find((found) => found !== null && told.test(found.text.toLowerCase())) ?? null;

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
  const matter = MATTERS.find(({ asked: words }) => words.test(asked.toLowerCase()));
  const namesIt = matter === undefined ? null : answerAbout(practice, matter.told, asked, today);
  if (namesIt === null && matter?.alone === true) return null;
  const answer =
    pointedAt(practice, TOPICS, asked, today) ??
    (isOfOthers(asked, practice.kind) ? null : (namesIt ?? approvedAnswer(practice, usual, asked, today)));
  const isNamed = answer !== null && answer.words.length > 0;
  return answer === null || (!isNamed && asksIfOffered(asked, ABOUT_MONEY))
    ? null
    : { phrase: 'approved-answer', answer };
});
