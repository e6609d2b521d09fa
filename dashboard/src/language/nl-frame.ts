/** The words around every page: the menu, the bar below it on a telephone, and the keys. */
export const nlFrame = {
  frame: {
    groups: { work: 'Werk', setUp: 'Inrichting', account: 'Verantwoording' },
    more: 'Meer',
    signedInAs: (name: string, role: string) => `${name}, ${role}`,
    live: (calls: number) => `Live ${calls}`,
    search: 'Zoek',
    back: 'Terug',
    renewed: 'Balie is vernieuwd. Laad de pagina opnieuw; wat u al had bewaard, is er nog.',
    reload: 'Laad opnieuw',
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
  },
};
