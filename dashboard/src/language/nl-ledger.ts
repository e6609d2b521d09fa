const weeks = (n: number): string => `${n} ${n === 1 ? 'week' : 'weken'}`;

interface Counted {
  readonly before: number;
  readonly after: number;
}

/** The words of the ledger of tasks. */
export const nlLedger = {
  ledger: {
    title: 'Taakboek',
    why: 'Waar de tijd van de assistenten heen ging sinds Balie er is, in minuten per week van iedereen aan de balie samen. Wie er even lang is als eerst, besteedt aan alle taken samen evenveel; netto telt daarom wat er van de balie gevraagd wordt: telefoon, balie, berichten en werk voor de arts.',
    nothing: 'Nog niets gemeten. Begin met turven',
    start: 'Start turfweek',
    netTitle: 'Netto per rol',
    netOf: (role: string, minutes: string, from: string, to: string) =>
      `${role}: ${minutes} min per week (${from} tot ${to}).`,
    net: {
      assistant: {
        name: 'Assistenten',
        less: 'Zoveel minder wordt er van de balie gevraagd; die tijd ging naar zorg en ander werk.',
        more: 'Er kwam werk bij.',
        withinChance: 'Verschil past binnen toeval.',
        from: (before: string, after: string, n: Counted, _consult: number) =>
          `Was ${before}, nu ${after} min per week; ${n.before} antwoorden ervoor, ${n.after} nu.`,
        unknown: (before: number, after: number) =>
          `Assistenten: nog niet te zeggen; ${before} antwoorden ervoor, ${after} nu. Vanaf 20 van beide, als de bezetting is ingevuld.`,
      },
      doctor: {
        name: 'Huisarts',
        less: 'Dat is minder; of dat door Balie komt, zeggen deze cijfers niet.',
        more: 'Dat is meer werk. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
        withinChance:
          'Verschil past binnen toeval. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
        from: (before: string, after: string, n: Counted, consult: number) =>
          `Was ${before}, nu ${after} min per week aan consulten van ${consult} min; ${n.before} getelde weken ervoor, ${n.after} nu.`,
        unknown: (before: number, after: number) =>
          `Huisarts: te weinig getelde weken om te zeggen; ${weeks(before)} ervoor, ${after} nu. Balie bespaart de huisarts volgens deze cijfers geen tijd.`,
      },
    },
    was: 'Was bij',
    now: 'Nu bij',
    who: {
      assistant: 'assistent',
      'assistant-and-balie': 'assistent en Balie',
      nobody: 'niemand',
      unknown: 'nog niet gemeten',
    },
    list: 'werklijst van Balie (zit in de tijden hierboven)',
    listCalls: (n: number) => `${n} ${n === 1 ? 'gesprek' : 'gesprekken'}`,
    counted: 'geteld, geen steekproef',
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
      'to-balie': 'verschoven naar Balie',
      gone: 'verdwenen',
      less: 'verschoven: minder bij de assistent',
      new: 'nieuw',
      more: 'verschoven: meer bij de assistent',
      'within-chance': 'verschil past binnen toeval',
      unknown: 'te weinig antwoorden',
    },
    answers: 'Antwoorden, voor → nu',
    measured: 'Gemeten tot en met',
    notYet: 'nog bezig',
  },
};
