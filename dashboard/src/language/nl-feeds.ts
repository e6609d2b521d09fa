/** The words of the secret links to agendas. */
export const nlFeeds = {
  feeds: {
    title: 'Geheime agendalinks',
    why: 'Met zo’n link leest een kalender (Outlook, Google, Apple) de agenda van één behandelaar: tijden en afspraaksoorten, geen patiënten. Wie de link kent, kan hem lezen.',
    none: 'Er zijn geen links.',
    of: 'Agenda van',
    made: 'Gemaakt',
    read: 'Laatst gelezen',
    never: 'nog niet gelezen',
    action: 'Actie',
    revoke: 'Trek in',
    revokeOf: (who: string) => `Trek de link van ${who} in`,
    sure: 'De kalender die hem gebruikt leest dan niets meer.',
    revokeNow: 'Ja, trek in',
    keep: 'Toch niet',
    whose: 'Nieuwe link voor',
    make: 'Maak een link',
    once: 'Dit is de link. U ziet hem één keer; kopieer hem nu.',
  },
};
