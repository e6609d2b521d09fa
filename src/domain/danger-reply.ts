/** What Balie says when there is danger, from the first alarm to the human who takes over; a part of `Reply`. */
export type DangerReply =
  /** `to`: who is rung when that is nobody of the practice, as spoken: "de huisartsenpost". */
  | { readonly phrase: 'urgent-connecting'; readonly to?: string }
  | { readonly phrase: 'call-112-now' }
  | { readonly phrase: 'urgent-still-trying' }
  | { readonly phrase: 'urgent-human-found' }
  | { readonly phrase: 'urgent-nobody-reached'; readonly noted: boolean }
  /** In place of it, with the caller's own doctor and the post beside 112, when nobody of a dental or physiotherapy practice is there. */
  | {
      readonly phrase: 'urgent-call-doctor';
      readonly practice: 'tandarts' | 'fysio';
      readonly noted: boolean;
    }
  /** To a patient of a physiotherapist who told of a reason not to go on. */
  | { readonly phrase: 'stop-exercising' }
  | { readonly phrase: 'urgent-trying-soon' }
  | { readonly phrase: 'urgent-trying-again' }
  | { readonly phrase: 'urgent-next-number' }
  | { readonly phrase: 'suicide-line-113' }
  | { readonly phrase: 'confirm-alarm'; readonly question: string };
