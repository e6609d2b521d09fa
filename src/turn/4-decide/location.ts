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

/** The address; how to get there and where to park in the words of the practice, and where it has none the address. */
export const location = telling(({ asked }, { practice, now }) => {
  const topic = holdsAny(asked, PARKING) ? 'parking' : holdsAny(asked, ROUTE) ? 'route' : null;
  const answer = topic === null ? null : approvedAnswer(practice, [topic], asked, now.toPlainDate());
  if (answer !== null) return { phrase: 'approved-answer', answer };
  return topic === 'parking' ? null : { phrase: 'address', address: practice.address };
});
