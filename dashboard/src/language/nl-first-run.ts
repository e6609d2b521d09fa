/** The words of setting a practice up, step by step. */
export const nlFirstRun = {
  firstRun: {
    title: 'Inrichten',
    intro: 'Acht stappen tot uw eerste proefgesprek. U kunt altijd stoppen en later verdergaan.',
    list: 'Stappen',
    states: { done: 'klaar', 'to-do': 'nog te doen', later: 'later' },
    steps: {
      kind: 'Soort praktijk en adres',
      practice: 'Openingstijden',
      practitioners: 'Behandelaars en afspraaksoorten',
      ladder: 'Spoedladder',
      line: 'Telefoonlijn',
      messages: 'Berichten',
      people: 'Wie hier werkt',
      rehearsal: 'Eerste proef',
    },
    done: 'Dit klopt, volgende stap',
    later: 'Later',
    onlyManager: 'Alleen een praktijkmanager richt Balie in.',
    practitioners: (n: number) =>
      n === 0
        ? 'Er zijn nog geen behandelaars. Ze staan in het praktijkbestand; de handleiding "praktijkbestand" zegt hoe.'
        : `Balie kent ${n} ${n === 1 ? 'behandelaar' : 'behandelaars'}. Kijk bij Kennis of de afspraaksoorten kloppen.`,
    toKnowledge: 'Naar Kennis',
    ladderWhy:
      'Zonder nummer dat opneemt, bereikt Balie bij spoed niemand, en opent u geen taken. Vul het nummer in, druk op "Test nu" en neem binnen 30 seconden op. Deze stap is pas klaar als dat gelukt is; "later" kan niet.',
    line: (n: number) =>
      n === 0
        ? 'Nog geen lijn? Bel Balie in de browser. De handleiding "telefoonlijn" zegt hoe u een nummer aansluit.'
        : `Balie neemt op voor ${n} ${n === 1 ? 'nummer' : 'nummers'}.`,
    toTryOut: 'Bel Balie in de browser',
    messages:
      'Bevestigingen en herinneringen gaan pas uit als u een dienst aansluit. De handleiding "berichten" zegt hoe. Zonder dienst zegt Balie tijd en plaats alleen hardop.',
    rehearsal:
      'Drie verzonnen bellers bellen Balie: één met druk op de borst, één die een afspraak maakt en één die een mens wil. Er gaat niets naar buiten en de agenda verandert niet.',
    startRehearsal: 'Laat drie bellers bellen',
    rehearsing: (played: number, of: number) => `Bezig: ${played} van ${of} hebben gebeld…`,
    rehearsedWell: (of: number) => `Alle ${of} bellers zijn goed geholpen.`,
    rehearsedBadly: (wrong: number, of: number) =>
      `${wrong} van ${of} bellers liepen anders af dan verwacht.`,
    rehearsalBrokeOff: 'De proef is niet afgemaakt. Probeer het opnieuw.',
    readRehearsal: 'Lees wat er gezegd is',
    rehearsed: (n: number) => `Nu goed gegaan: ${n} ${n === 1 ? 'gesprek' : 'gesprekken'}.`,
    toRehearsals: 'Naar Proefbellen',
    ready: 'Alle stappen zijn klaar of bewaard voor later. Balie kan meten.',
    notReady: (numbers: number, steps: string) =>
      `${
        numbers === 0
          ? 'Balie neemt nog geen telefoon op: er is nog geen nummer. U kunt Balie wel in de browser bellen.'
          : `Balie neemt al op voor ${numbers} ${numbers === 1 ? 'nummer' : 'nummers'} en kan meten.`
      } Nog te doen: ${steps}.`,
    toTasks: 'Wat Balie zelf afhandelt, opent u bij Taken.',
    invented: 'De patiënten in dit systeem zijn verzonnen.',
    examples:
      'Wilt u eerst rondkijken? Balie vult deze verzonnen praktijk met twee weken gesprekken, een volle agenda en een werklijst. Er wordt niemand gebeld en er gaat geen bericht uit. Echt beginnen doet u daarna met Wis en begin echt, boven in beeld, of met een eigen praktijkbestand.',
    fill: 'Begin met voorbeeldgegevens',
    filled: 'De voorbeeldgegevens staan er. Kijk bij Werklijst, Gesprekken, Agenda en Inzicht.',
  },
  examples: {
    label: 'Voorbeeldgegevens',
    bar: 'Voorbeeldgegevens: alle personen zijn verzonnen.',
    wipe: 'Wis en begin echt',
    title: 'Voorbeeldgegevens wissen',
    what: 'Dit gaat weg en komt niet terug:',
    gone: {
      patients: (n: number) => `${n} ${n === 1 ? 'verzonnen patiënt' : 'verzonnen patiënten'}`,
      appointments: (n: number) => `${n} ${n === 1 ? 'afspraak' : 'afspraken'} in de agenda`,
      calls: (n: number) => `${n} ${n === 1 ? 'gesprek' : 'gesprekken'}, met alles wat gezegd is`,
      items: (n: number) => `${n} ${n === 1 ? 'item' : 'items'} op de werklijst`,
      messages: (n: number) => `${n} ${n === 1 ? 'bericht' : 'berichten'}`,
    },
    also: 'Wat bij Taken open stond gaat weer dicht, en het inrichten begint opnieuw: test de nummers van uw eigen spoedladder.',
    stays:
      'De praktijk met haar tijden en antwoorden, de gebruikers en het inzagelog blijven. Wat van een bestaand nummer binnenkwam blijft ook.',
    wipeNow: 'Wis dit en begin echt',
    keep: 'Laat staan',
  },
};
