import type { ApprovedAnswer, Practice } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';
import { holdsAny } from './said-words.ts';
import { telling } from './telling.ts';

const PARKING = ['parkeren', 'parkeer', 'parkeerplaats', 'auto kwijt', 'auto neerzetten', 'auto zetten'];
const ROUTE = [
  'route',
  'hoe kom ik',
  'hoe komen we',
  'hoe rijd ik',
  'ingang',
  'bus',
  'tram',
  'trein',
  'openbaar vervoer',
  'halte',
  'station',
];
/** Where it is, which an answer about parking does not tell. */
const PLACE = [
  'adres',
  'waar zit',
  'waar zitten',
  'waar bent',
  'waar is de praktijk',
  'gevestigd',
  'welke straat',
];

/** Whether one can get in, which no address tells. */
const ACCESS = [
  'verdieping',
  'etage',
  'hoeveel hoog',
  'lift',
  'trap',
  'begane grond',
  'gelijkvloers',
  'drempel',
  'rolstoel',
  'scootmobiel',
  'toegankelijk',
];

/** What the building has, which no address tells either. */
const FACILITIES = [
  'kleedkamer',
  'kleedhok',
  'zaal',
  'toilet',
  'wc',
  'douche',
  'zwembad',
  'fietsenrek',
  'stalling',
  'garderobe',
  'kapstok',
  'kluisje',
  'wifi',
  'koffie',
  'speelhoek',
  'wachtkamer',
  'oefenruimte',
  'fitness',
  'apparaten',
  'toestellen',
  'laadpaal',
];

/**
 * The address; how to get there and where to park in the words of the practice, and where it has none the address. Who asks both in one
 * breath hears both.
 */
export const location = telling(({ asked }, { practice, now }) => {
  const asksParking = holdsAny(asked, PARKING);
  const asksRoute = holdsAny(asked, ROUTE);
  const today = now.toPlainDate();
  const address: Reply = { phrase: 'address', address: practice.address };
  const route = asksRoute ? approvedAnswer(practice, ['route'], asked, today) : null;
  const way: Reply = route === null ? address : { phrase: 'approved-answer', answer: route };
  if (!asksParking && holdsAny(asked, ACCESS)) {
    const access = accessAnswer(practice, asked, today);
    if (access === null) return asksRoute ? [way, { phrase: 'no-answer-of-practice' }] : null;
    const inside: Reply = { phrase: 'approved-answer', answer: access };
    return asksRoute && access !== route ? [way, inside] : inside;
  }
  if (!asksParking && !asksRoute && !holdsAny(asked, PLACE) && holdsAny(asked, FACILITIES)) {
    const answer = pointedAt(practice, ['other', 'route', 'parking'], asked, today);
    return answer === null ? null : { phrase: 'approved-answer', answer };
  }
  if (!asksParking) return way;
  const parking = approvedAnswer(practice, ['parking'], asked, today);
  if (parking === null) return asksRoute ? [way, { phrase: 'no-answer-of-practice' }] : null;
  const place: Reply = { phrase: 'approved-answer', answer: parking };
  return asksRoute || holdsAny(asked, PLACE) ? [way, place] : place;
});

/** What the practice says of its stairs and floors, in an answer of its own or in the one about the way; where it says nothing somebody calls back. */
const accessAnswer = (practice: Practice, asked: string, today: Temporal.PlainDate): ApprovedAnswer | null =>
  [
    pointedAt(practice, ['route', 'parking', 'other'], asked, today),
    approvedAnswer(practice, ['route'], '', today),
  ].find((answer) => answer !== null && holdsAny(`${answer.words.join(' ')} ${answer.text}`, ACCESS)) ?? null;
