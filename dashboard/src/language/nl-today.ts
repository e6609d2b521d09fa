/** The words of the page of today. */
export const nlToday = {
  today: {
    title: 'Vandaag',
    onTheLine: (n: number) => `Nu aan de lijn (${n})`,
    nobody: 'Niemand aan de lijn.',
    work: 'Werk',
    toWorklist: 'Naar de werklijst',
    late: (n: number) => `te laat ${n}`,
    appointments: (n: number) => `Afspraken vandaag: ${n}`,
    attempts: (n: number) => `Vandaag tot nu: ${n} ${n === 1 ? 'gesprek' : 'gesprekken'}`,
    figure: 'Uitkomst',
    count: 'Aantal',
    finishedByBalie: 'Klaar door Balie',
    staffLater: 'Medewerker later',
    humanAtOnce: 'Meteen een mens',
    lost: 'Kwijt (opgehangen, storing)',
    of: (x: number, of: number) => `${x} van ${of}`,
    follow: 'Volg',
    wants: (wish: string) => `wil: ${wish}`,
    notYetKnown: 'nog niet bekend wat de beller wil',
    closesAt: (time: string) => `open tot ${time}`,
    opensAt: (when: string) => `gesloten; open ${when}`,
    closedLong: 'gesloten; de komende week geen openingstijden',
    lastCall: (when: string) => `Laatste gesprek ${when}.`,
    neverCalled: 'Er heeft nog niemand gebeld.',
    noFeed: 'Wie er belt is nu niet te zien. Alarmen gaan nu alleen via de telefoon.',
    callbacks: (n: number, last: string | null) =>
      n === 0
        ? 'Terugbellen: niets beloofd.'
        : `Terugbellen: ${n} beloofd${last === null ? '' : `, de laatste voor ${last}`}.`,
    waiting: (waiting: number, offered: number) =>
      `Wachtlijst: ${waiting} ${waiting === 1 ? 'wacht' : 'wachten'}, ${offered} aangeboden.`,
    night: (calls: number, open: number) =>
      calls === 0
        ? 'Vannacht: niemand belde.'
        : `Sinds sluitingstijd: ${calls} ${calls === 1 ? 'gesprek' : 'gesprekken'}, ${open} ${open === 1 ? 'wacht' : 'wachten'} op u.`,
    doing: {
      greeting: 'begroet de beller',
      'how-can-i-help': 'vraagt waarmee Balie kan helpen',
      'ask-date-of-birth': 'vraagt de geboortedatum',
      'ask-last-name': 'vraagt de achternaam',
      'ask-full-name': 'vraagt de naam',
      'ask-postcode': 'vraagt de postcode',
      'ask-callback-number': 'vraagt het nummer om terug te bellen',
      'ask-medicine': 'vraagt om welk medicijn het gaat',
      'ask-reason': 'vraagt de reden',
      'ask-day-part': 'vraagt welk dagdeel past',
      goodbye: 'neemt afscheid',
    } as Record<string, string>,
    asks: 'stelt een vraag',
    talks: 'praat met de beller',
    toInsight: 'Naar Inzicht',
    hearing: 'Wie kan het alarm merken',
    hears: (name: string, role: string, sound: string) => `${name} (${role}): ${sound}`,
    sounds: { on: 'geluid aan', blocked: 'GELUID GEBLOKKEERD', off: 'geluid uit' },
    nobodyHears: 'Niemand: er is geen scherm met geluid aangemeld. Druk op Start dienst.',
    line: 'Spoedlijn',
  },
};
