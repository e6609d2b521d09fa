import type { ExpectedKind } from '../../src/domain/expectation.ts';
import type { UnderstandingContext } from '../../src/domain/meaning.ts';

/** A Wednesday morning at an invented practice; every table in `test/callers/` is written for this moment. */
export const contextOf = (expecting: ExpectedKind): UnderstandingContext => ({
  practice: 'huisarts',
  now: Temporal.ZonedDateTime.from('2026-11-25T10:00:00+01:00[Europe/Amsterdam]'),
  expecting,
  practitioners: ['dokter Jansen', 'dokter de Vries', 'assistente Fatima'],
});
