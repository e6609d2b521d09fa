import { askedRequest } from './asked-request.ts';

/** Results are never given: a person calls back about them. */
export const testResults = askedRequest('test-results', 'results', 'which-test', {
  withoutAnswer: [{ phrase: 'results-not-by-me' }],
  answeredByWords: [],
});
