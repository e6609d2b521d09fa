import type { State } from '../look/tokens.ts';

/** Every word of the screens in Dutch, which is the language that the screens were made in. `en.ts` has the same keys. */
export const nl = {
  product: 'Balie',
  toContent: 'Naar de inhoud',
  states: {
    '112': '112',
    urgent: 'Spoed nu',
    today: 'Vandaag',
    normal: 'Gewoon',
    late: 'TE LAAT',
    done: 'Klaar',
  } satisfies Record<State, string> as Record<State, string>,
  busy: 'Bezig…',
  again: 'Opnieuw',
  loading: 'Laden',
  takesLong: 'Duurt langer dan normaal.',
  failed: {
    unreachable: 'Balie is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
    unknown: 'Dit is niet gelukt. Probeer het opnieuw.',
    code: (code: string) => `Code ${code}`,
    asOf: (time: string) => `Stand van ${time}`,
  },
};

export type Words = typeof nl;
