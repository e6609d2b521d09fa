import type { Trouble } from '../../../src/http/contract/trouble.ts';

/** `since`: null while nobody saw when it began. */
type Away = Readonly<Record<Trouble['away'][number]['part'], (since: string | null) => string>>;
const from = (since: string | null): string => (since === null ? '' : ` sinds ${since}`);

/** The words around every page: the menu, the bar below it on a telephone, and the keys. */
export const nlFrame = {
  frame: {
    groups: { work: 'Werk', setUp: 'Inrichting', account: 'Verantwoording' },
    more: 'Meer',
    signedInAs: (name: string, role: string) => `${name}, ${role}`,
    account: 'Uw account',
    live: (calls: number) => `Live ${calls}`,
    search: 'Zoek',
    about: {
      self: 'belt voor zichzelf',
      child: 'belt voor een kind',
      partner: 'belt voor de partner',
      parent: 'belt voor een ouder',
      other: 'belt voor iemand anders',
    },
    back: 'Terug',
    pageFailed: 'Deze pagina ging niet open',
    renewed: 'Balie is vernieuwd',
    renewedWhat: 'Laad de pagina opnieuw. Wat u al had bewaard, is er nog.',
    reload: 'Laad opnieuw',
  },
  trouble: {
    database:
      'De database is niet bereikbaar. Balie neemt nog op, let op alarmwoorden en verbindt door; wie iets wil, wordt teruggebeld. Wat u hier ziet staat stil.',
    away: {
      agenda: (since) =>
        `Agenda (HIS) niet bereikbaar${from(since)}. Balie belooft bellers alleen terugbellen.`,
      ear: (since) =>
        `Balie verstaat bellers niet${from(since)}. Bellers kiezen met toetsen en krijgen een mens; alarmwoorden hoort Balie nu niet.`,
      spool: (since) =>
        `Gesprekken worden nog bijgeschreven${from(since)}. De werklijst is nog niet volledig.`,
      jobs: (since) =>
        `Werk op de achtergrond loopt achter${from(since)}: een herinnering kan later gaan. Bellers merken hier niets van.`,
    } satisfies Away as Away,
    toMessages: 'Naar Berichten',
  },
  keys: {
    open: 'Toetsen',
    title: 'Toetsen',
    ofScreen: 'Op dit scherm, met de focus in een lijst of ernaast',
    everywhere: 'Overal',
    lettersOff: 'Lettertoetsen staan uit; zet ze aan bij Instellingen › Mijn instellingen.',
    general: [
      { key: 'Ctrl+K', does: 'zoek of ga naar een scherm' },
      { key: 'F8', does: 'naar de alarmbalk' },
      { key: '↑ ↓', does: 'naar de vorige of volgende regel' },
      { key: 'Enter', does: 'open de regel' },
      { key: 'Esc', does: 'sluit en ga terug naar de regel' },
      { key: 'Ctrl+Enter', does: 'bewaar of verstuur wat u typt' },
      { key: '?', does: 'deze lijst' },
    ],
    worklist: {
      claim: 'pak dit item, of geef het terug',
      call: 'toon het nummer of bel',
      close: 'klaar, en hoe',
      undo: 'open een gesloten item opnieuw',
    },
    agenda: {
      next: 'nieuwe afspraak',
      waiting: 'wachtlijst open of dicht',
      today: 'naar vandaag',
      move: 'verplaats de gekozen afspraak',
    },
    today: { live: 'naar wie nu belt' },
    rehearsals: { start: 'start de proef', failures: 'naar de eerste fout' },
  },
};
