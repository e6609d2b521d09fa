import type { Answer, Question } from './questionnaire.ts';

/** What Balie says around a questionnaire; a part of `Reply`. The questions are data that a test holds against S7 (`src/intake`). */
export type IntakeReply =
  | { readonly phrase: 'offer-intake' }
  | { readonly phrase: 'intake-begins' }
  | { readonly phrase: 'intake-goes-on' }
  | { readonly phrase: 'intake-question'; readonly question: Question }
  | { readonly phrase: 'intake-how-to-answer'; readonly question: Question }
  /** Said before the next question, so that what was heard can be put right. Never words of the caller. */
  | { readonly phrase: 'intake-heard'; readonly question: Question; readonly answer: Answer }
  | { readonly phrase: 'intake-done' }
  | { readonly phrase: 'intake-done-before' }
  | { readonly phrase: 'intake-later' }
  | { readonly phrase: 'intake-stopped' }
  | { readonly phrase: 'intake-link-sent' }
  | { readonly phrase: 'intake-link-not-sent' }
  | { readonly phrase: 'intake-not-kept' };
