import { askedRequest } from './asked-request.ts';

/** Results are never given: a person calls back about them. */
export const testResults = askedRequest('test-results', 'results', 'which-test', {
  withoutAnswer: [{ phrase: 'results-not-by-me' }],
  answerMeant: /./u,
  answeredByWords: [],
  toldBy:
    /bloed|urine|plas|foto|r[oö]ntgen|scan|\bmri\b|\bct\b|\becho\b|uitstrijk|kweek|ontlasting|hartfilm|\becg\b|biopt|punctie|allergie|schildklier|cholesterol/u,
});
