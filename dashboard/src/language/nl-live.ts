/** The words of sound, of the wall, and of a connection that came back. */
export const nlLive = {
  sound: {
    on: 'Geluid: aan',
    blocked: 'Geluid: GEBLOKKEERD',
    start: 'Start dienst',
    seen: 'Gezien: geluid uit',
    wallCalm: 'Geen spoed',
    wallAlarm: 'SPOED',
    tab: (alarms: number, title: string) => `(${alarms}) SPOED · ${title}`,
  },
  list: { more: (left: number) => `Toon meer: nog ${left} hieronder` },
  reconnected: {
    back: (at: string, items: number | null) =>
      items === null ? `Weer verbonden ${at}.` : `Weer verbonden ${at}, ${items} nieuw op de werklijst.`,
  },
};
