import type { ForWhom } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern } from '../phrase-pattern.ts';

const PARENT = '(moeder|vader|mama|papa|mam|pap|ouder|pleegmoeder|pleegvader|stiefmoeder|stiefvader)';
const CHILD = '(dochter|zoon|schoondochter|schoonzoon)';
const PARTNER = '(man|vrouw|partner|echtgenoot|echtgenote|vriend|vriendin)';

/** Who the caller is to the patient: "ik ben de moeder van Sem" calls for a child, "ik ben haar dochter" for a parent. */
export const CALLERS_ROLE: readonly (readonly [ForWhom, PhrasePattern])[] = (
  [
    ['child', `(ik ben|met|hier|spreekt met) (de|een|zijn|haar|hun)? ${PARENT} van`],
    ['child', `(ik ben|spreekt met|spreek met) (zijn|zn|haar|der|hun) ${PARENT}`],
    ['child', `^ (ja|hallo|goedemorgen|goedemiddag)? met (zijn|zn|haar|hun) ${PARENT}`],
    [
      'child',
      `^ (ja|hallo|eh)? (met)? (de)? ${PARENT} van * (hier|spreekt|belt|aan de lijn|aan de telefoon)`,
    ],
    // "Ik ben moeder en ik heb last" is no parent who calls for a child.
    ['child', `(ik|ich) (ben|bin) (de|die) ${PARENT} (en|hij|zij|ze|ja|hoor)? $`],
    ['child', `(ik|ich) (ben|bin) (de|die) ${PARENT} (en|hij|zij|ze)`],
    ['child', `als (de|zijn|haar)? ${PARENT} * (bel|wil|zoek|vraag) (ik|je)`],
    ['child', `bel (ik|u|je)? (nu|even|hier)? als (de|zijn|haar)? ${PARENT}`],
    ['child', `(zijn|haar|hun) ${PARENT} (spreekt|hier|aan de lijn|aan de telefoon)`],
    ['parent', `als (de|zijn|zn|haar|hun) (oudste|jongste)? ${CHILD} (bel|wil|zoek|vraag|regel|doe|van)`],
    [
      'parent',
      `(bel|regel|doe|vraag) (ik|dit)? (nu|even|hier)? als (de|zijn|zn|haar|hun) (oudste|jongste)? ${CHILD}`,
    ],
    ['parent', `ik ben (de|een|zijn|zn|haar|hun) (oudste|jongste)? ${CHILD}`],
    ['parent', `(spreekt met|spreek met|hier|hier met) (de|zijn|haar|hun) (oudste|jongste)? ${CHILD} van`],
    ['parent', `^ (ja|hallo|goedemorgen|goedemiddag)? met (de|zijn|haar|hun) (oudste|jongste)? ${CHILD} van`],
    ['parent', `(spreekt|spreek) met (zijn|haar|hun) ${CHILD}`],
    ['partner', `ik ben (de|zijn|zn|haar) ${PARTNER}`],
    ['partner', `(spreekt|spreek|hier) met (de|zijn|haar) ${PARTNER}`],
    ['partner', `als (de|haar|zijn)? ${PARTNER} van`],
  ] satisfies (readonly [ForWhom, string])[]
).map(([forWhom, phrase]) => [forWhom, phrasePattern(phrase)]);
