/** The words of the ledger of tasks. */
export const nlLedger = {
  ledger: {
    title: 'Taakboek',
    why: 'Waar de tijd van de assistenten heen ging sinds Balie er is, in minuten per week van iedereen aan de balie samen. Dit boek telt geen tijd bij: wat van de ene taak afgaat, komt bij een andere. Over de tijd van de huisarts staat de zin bij Inzicht.',
    nothing: 'Nog niets gemeten. Kies eerst turfweken bij Inzicht.',
    unmanned: 'Vul bij Inzicht in hoeveel mensen er aan de telefoon zijn; dan staan hier minuten.',
    toSampling: 'Naar Inzicht',
    task: 'Taak',
    minutes: 'Minuten per week, voor → nu',
    beforeAfter: (before: string, after: string) => `${before} → ${after}`,
    change: 'Verschil (95%)',
    changed: (minutes: string, from: string, to: string) => `${minutes} (${from} tot ${to})`,
    unknown: 'te weinig om te zeggen',
    kind: 'Soort',
    kinds: {
      less: 'minder',
      more: 'meer: hierheen verschoven',
      'within-chance': 'verschil past binnen toeval',
      unknown: 'te weinig antwoorden',
    },
    answers: 'Antwoorden, voor → nu',
    measured: 'Gemeten tot en met',
    notYet: 'nog bezig',
  },
};
