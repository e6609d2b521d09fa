import type { Role } from './practice.ts';

/** Who works in a practice, as callers say it. */
export const ROLE_SAID: Readonly<Record<Role, string>> = {
  huisarts: 'huisarts',
  poh: 'praktijkondersteuner',
  assistente: 'assistente',
  tandarts: 'tandarts',
  mondhygienist: 'mondhygiënist',
  fysiotherapeut: 'fysiotherapeut',
};
