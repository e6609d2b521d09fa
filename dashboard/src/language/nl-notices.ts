/** The words of the sound of a screen, and of messages on a device. */
export const nlNotices = {
  notices: {
    sound: 'Geluid op dit scherm',
    hear: 'Laat het geluid horen',
    ownTurn: 'Alleen als ik aan de beurt ben',
    ownTurnWhat:
      'Uw schermen geven geluid als de spoedladder uw toestel belt, of als u zelf overneemt. De balk, de titel en meldingen ziet u bij elk alarm.',
    notOnLadder:
      'Nu belt geen nummer van de spoedladder uw toestel. Daarom hoort u elk alarm, ook met deze keuze. Uw toestel staat bij Instellingen, Gebruikers.',
    push: 'Meldingen op een toestel',
    pushWhat:
      'Neemt 10 seconden lang niemand een alarm over, dan krijgt wie dienst heeft een melding: “Spoed op lijn 1”, zonder gegevens van de patiënt. U hebt dienst vanaf Start dienst tot u afmeldt, en hooguit tien uur.',
    noAccount: 'Zonder account komt er geen melding op een toestel.',
    notSupported:
      'Deze browser kan geen meldingen ontvangen. Dat kan alleen via https. Op een iPhone of iPad: zet Balie eerst op het beginscherm en open het daar.',
    refused:
      'Deze browser weigert meldingen van Balie. Sta ze toe in de instellingen van de browser en herlaad deze pagina.',
    notGiven: 'De browser gaf geen toestemming. Er is niets aangezet.',
    noService: 'De pushdienst van deze browser is niet bereikbaar. Er is niets aangezet; probeer het later.',
    off: 'Meldingen staan uit op dit toestel.',
    turnOn: 'Zet meldingen aan op dit toestel',
    devices: 'Uw toestellen met meldingen',
    unknown: 'onbekend toestel',
    this: 'dit toestel',
    since: (when: string) => `aan sinds ${when}`,
    never: 'nog geen melding gestuurd',
    last: {
      accepted: (when: string) => `laatste melding aangenomen door de pushdienst, ${when}`,
      refused: (when: string) => `laatste melding MISLUKT: de pushdienst weigerde, ${when}`,
      busy: (when: string) => `laatste melding MISLUKT: de pushdienst had het te druk, ${when}`,
      unreachable: (when: string) => `laatste melding MISLUKT: de pushdienst gaf geen antwoord, ${when}`,
    },
    try: 'Stuur een proefmelding',
    tryOf: (device: string) => `Stuur een proefmelding: ${device}`,
    turnOff: 'Zet uit',
    turnOffOf: (device: string) => `Zet uit: ${device}`,
    tried: {
      accepted: 'De pushdienst nam de proefmelding aan. Kijk of hij op het toestel verschijnt.',
      refused: 'MISLUKT: de pushdienst weigerde de melding. Zet meldingen op dat toestel uit en weer aan.',
      busy: 'MISLUKT: de pushdienst heeft het te druk. Probeer het later.',
      unreachable: 'MISLUKT: de pushdienst gaf geen antwoord. Kijk of de server internet heeft.',
      gone: 'MISLUKT: dit toestel bestaat niet meer bij de pushdienst en is van de lijst gehaald. Zet meldingen daar opnieuw aan.',
    },
    ofPractice: 'Toestellen met meldingen',
    noneOfPractice: 'Op geen toestel staan meldingen aan.',
    ofColleague: (name: string, device: string, duty: string) => `${name}, ${device}: ${duty}`,
    duty: 'heeft dienst',
    noDuty: 'geen dienst, krijgt geen melding',
  },
};
