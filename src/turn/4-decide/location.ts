import type { Reply } from '../../domain/reply.ts';
import { approvedAnswer } from './approved-answer.ts';
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
  if (!asksParking) return way;
  const parking = approvedAnswer(practice, ['parking'], asked, today);
  if (parking === null) return asksRoute ? [way, { phrase: 'no-answer-of-practice' }] : null;
  const place: Reply = { phrase: 'approved-answer', answer: parking };
  return asksRoute || holdsAny(asked, PLACE) ? [way, place] : place;
});
