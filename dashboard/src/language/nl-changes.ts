/** The words of changing what can be booked, and of two people who changed the same. */
export const nlChanges = {
  typeForm: {
    change: 'Wijzig',
    changeOf: (name: string) => `Wijzig ${name}`,
    title: (name: string) => `Afspraaksoort ${name}`,
    minutes: 'Duur in minuten',
    practitioners: 'Wie doet het',
    nobody: 'Kies ten minste één behandelaar',
    bookableBy: 'Wie plant het',
    leadHours: 'Hoeveel uur van tevoren op zijn vroegst',
    leadHelp: '0: een beller kan het meteen krijgen',
    referral: 'Verwijzing nodig',
    preparation: 'Balie zegt erbij',
    preparationHelp: 'Leeg: niets. Dit hoort elke beller die dit plant.',
    notYours: 'Wat Balie erbij zegt, wijzigt een behandelaar.',
    showEffect: 'Bekijk het gevolg',
    effectFirst: 'Bekijk eerst het gevolg; daarna kunt u bewaren.',
    effect: 'Gevolg',
    places: (days: number, before: number, after: number) =>
      `Plekken voor bellers in de komende ${days} dagen: nu ${before}, straks ${after}.`,
    fewer: (n: number) => (n === 1 ? '1 vrije plek valt weg.' : `${n} vrije plekken vallen weg.`),
    more: (n: number) => (n === 1 ? '1 vrije plek komt erbij.' : `${n} vrije plekken komen erbij.`),
    asMany: 'Er vallen geen vrije plekken weg.',
    appointments: (n: number) =>
      n === 1
        ? '1 afspraak die al staat heeft een andere duur of behandelaar. Die blijft staan zoals hij is.'
        : `${n} afspraken die al staan hebben een andere duur of behandelaar. Die blijven staan zoals ze zijn.`,
    promises: (n: number) =>
      n === 1
        ? '1 belofte geraakt: iemand wacht op of kreeg een plek aangeboden bij wie dit niet meer doet.'
        : `${n} beloften geraakt: mensen wachten op of kregen een plek aangeboden bij wie dit niet meer doet.`,
    nothingTouched: 'Geen afspraak of belofte geraakt.',
    save: 'Bewaar',
    cancel: 'Laat zo',
    saved: 'Bewaard. De volgende beller merkt het. Terugzetten kan bij Laatste acties.',
    setting: 'afspraaksoort',
  },
  versions: {
    title: 'Een ander wijzigde dit intussen',
    why: 'Er is niets bewaard. Kies wat geldt.',
    field: 'Wat',
    theirs: 'Zoals het nu staat',
    mine: 'Zoals u het invulde',
    choice: 'Keuze',
    keep: { theirs: 'Houd wat er staat', mine: 'Ga door met het mijne' },
    keepOne: { theirs: 'Wat er staat', mine: 'Het mijne' },
  },
  ownKeys: {
    title: 'Andere letters kiezen',
    why: 'Kiest u een letter die al iets doet, dan ruilen de twee. De toets ? toont wat elke letter op een scherm doet.',
    reset: 'Zet alle letters terug',
    does: {
      a: 'afspraak plannen voor een item',
      b: 'bellen',
      d: 'doorzetten naar de arts, of terug',
      e: 'wijzigen (Kennis)',
      g: 'goedkeuren (Kennis), gezien (Intake)',
      h: 'bericht tegenhouden',
      k: 'klaar',
      l: 'naar wie nu belt (Vandaag)',
      m: 'afspraak verplaatsen',
      n: 'nieuwe afspraak, gesprek overnemen',
      p: 'oppakken, zin proberen (Spoed)',
      r: 'opnieuw versturen, volgende regel, eerste fout',
      s: 'proef starten',
      t: 'andere tijd, naar vandaag (Agenda), nummer testen (Spoed)',
      u: 'ongedaan maken',
      w: 'wachtlijst',
    },
  },
};
