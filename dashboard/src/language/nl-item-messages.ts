/** The words of messages that are sent from an item. */
export const nlItemMessages = {
  itemMessages: {
    title: 'Berichten aan deze patiënt',
    send: 'Stuur bericht',
    sendBy: (template: string, channel: string) => `Stuur “${template}” per ${channel}`,
    sendsNow: (name: string) => `${name} stuurt een bericht`,
    noConsent:
      'Deze patiënt gaf geen toestemming voor berichten. Bel, of leg toestemming vast in het dossier.',
    nobodyKnown: 'De beller is niet herkend, dus Balie weet niet aan wie. Bel het nummer hierboven.',
    goesAt: (time: string) => `gaat om ${time} weg`,
    hold: 'Tegenhouden',
    undo: 'Ongedaan maken',
    undoOf: (template: string) => `Ongedaan maken: ${template}`,
    correct: 'Zet een bericht recht',
    correctWhy:
      'Het bericht is al weg. Ongedaan maken kan alleen met een tweede bericht. De patiënt krijgt dit:',
    sendCorrection: 'Stuur dit bericht',
    room: (when: string) => `Nieuwe tijd waarvoor ruimte is: voor ${when}.`,
    noRoom: 'Er is de komende tijd geen terugbelmoment vrij. Bel nu, of kies zelf een andere tijd.',
    tellLater: 'Laat weten dat het later wordt',
    promiseLater: (when: string) => `Beloof ${when}`,
  },
};
