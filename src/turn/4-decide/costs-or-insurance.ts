import { holdsAny } from './said-words.ts';
import { approvedOn, telling } from './telling.ts';

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

/** What it costs and who pays, in the words of the practice; a question about the insurance is answered as one where possible. */
export const costsOrInsurance = telling(
  approvedOn((asked) => (holdsAny(asked, ABOUT_INSURANCE) ? ['insurance', 'costs'] : ['costs', 'insurance'])),
);
