import { askedRequest } from './asked-request.ts';
import type { DialogueContext } from './dialogue.ts';

/** "Moet ik eerst naar de huisarts", "kan ik rechtstreeks bij u terecht": asked of whom one may see without a referral. */
const ASKS_DIRECT =
  /\b(?:moet|moeten|hoef|hoeven|dien) (?:ik|je|we|mijn \p{L}+) (?:\p{L}+ ){0,6}?(?:eerst|via|langs) (?:\p{L}+ ){0,4}?(?:huisarts|dokter)\b|\b(?:kan|kunnen|mag|mogen) (?:ik|je|we|mijn \p{L}+) (?:\p{L}+ ){0,8}?rechtstreeks\b|\bdirect(?:e)? toegan(?:g|kelijk)\b/u;
export const asksIfDirect = (text: string, { practice: { kind } }: DialogueContext): boolean =>
  kind !== 'huisarts' && ASKS_DIRECT.test(text.toLowerCase());

/** A referral or a letter is a doctor's: the request is noted. Whether one is needed is answered by the practice. */
export const referralOrLetter = askedRequest('referral-or-letter', 'referral', 'which-letter', {
  withoutAnswer: [],
  // What holds for a referral holds for no letter to the council.
  answerMeant: /verw|huisarts|toegang|toegankelijk|rechtstreeks/u,
  // "Ik heb een verwijsbrief nodig" asks for one; "heb ik een verwijsbrief nodig" asks whether.
  answeredByWords: [
    'heb ik een verwij',
    'heb ik daar',
    'heb je een verwij',
    'heb je daar',
    'is een verwij',
    'moet ik een verwij',
    'moet ik daar',
    'moet je een verwij',
    'moet er een verwij',
    'mag ik zonder',
    'kan ik zonder',
    'zonder verwij',
    'eerst naar de huisarts',
    'eerst langs de huisarts',
    'langs de huisarts',
    'via de huisarts',
    'via mijn huisarts',
    'directe toegang',
    'direct toegankelijk',
    'rechtstreeks',
    'verplicht',
  ],
  // "Een verwijzing voor mijn dochter" tells for whom, and not to what.
  toldBy:
    /(?:verwijz|verwijs|brief|verklaring|verslag|dossier|kopie)\p{L}*\b.*\b(?:voor|naar|bij) (?:(?:de|het|een|mijn|mn|m['’]n) )?(?!mijn|zoon|dochter|man\b|vrouw|moeder|vader|kind|mezelf|mijzelf|jullie)\p{L}{4,}/u,
});
