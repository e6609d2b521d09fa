/** The words of sound, of the wall, and of a connection that came back. */
export const nlLive = {
  sound: {
    on: 'Geluid: aan',
    ownTurn: 'Geluid: bij uw beurt',
    blocked: 'Geluid: GEBLOKKEERD',
    start: 'Start dienst',
    seen: 'Gezien: geluid uit',
    noticeOfLine: (line: number) => `Spoed op lijn ${line}`,
    noticeOfItem: 'Spoed op de werklijst',
    wallCalm: 'Geen spoed',
    wallAlarm: 'SPOED',
    tab: (alarms: number, title: string) => `(${alarms}) SPOED · ${title}`,
  },
  takeOver: {
    button: 'Neem over',
    of: (line: number) => `Neem over: lijn ${line}`,
    key: 'gesprek overnemen',
    rings: {
      own: 'Uw telefoon gaat over. Neem op en toets 1, dan hebt u de beller. Balie praat tot dan door.',
      desk: 'De telefoon van de balie gaat over. Neem op en toets 1, dan hebt u de beller. Balie praat tot dan door.',
    },
    inBar: {
      own: 'Uw telefoon gaat over: toets 1.',
      desk: 'De telefoon van de balie gaat over: toets 1.',
    },
    telephone: 'Toestel',
    telephoneWhy:
      'Dit nummer gaat over als deze collega op Neem over drukt. Leeg: de telefoon van de balie. Zoals +31100000100, of een SIP-adres.',
    change: 'Ander toestel',
    save: 'Bewaar toestel',
    ofDesk: 'dat van de balie',
  },
  list: { more: (left: number) => `Toon meer: nog ${left} hieronder` },
  reconnected: {
    back: (at: string, items: number | null) =>
      items === null ? `Weer verbonden ${at}.` : `Weer verbonden ${at}, ${items} nieuw op de werklijst.`,
  },
};
