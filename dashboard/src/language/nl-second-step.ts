/** The words for who has still to make a second step beside the password. */
export const nlSecondStep = {
  secondStep: {
    title: 'Nog één stap voor u begint',
    why: (passkeys: boolean) =>
      `Een wachtwoord alleen is niet genoeg voor gegevens van patiënten. Maak ${passkeys ? 'een passkey, of een code bij uw wachtwoord' : 'een code bij uw wachtwoord'}. Dit hoeft één keer.`,
    takeAway: 'Haal tweede stap weg',
    takeAwayWhy: (name: string) =>
      `Voor wie telefoon of passkey kwijt is. ${name} wordt overal afgemeld en maakt een nieuwe tweede stap bij het volgende aanmelden. Vergewis u ervan dat het echt uw collega is die erom vraagt.`,
    takeAwayNow: (name: string) => `Haal de tweede stap van ${name} weg`,
    keep: 'Laat zo',
    removeWhy:
      'U meldt zich er daarna niet meer mee aan. Hebt u geen andere tweede stap, dan maakt u er meteen een.',
    removePassword: 'Uw wachtwoord van nu, om de passkey weg te halen',
    removeNow: (label: string) => `Haal weg: ${label}`,
    removed: 'Weggehaald.',
  },
};
