/** The words of the screen of patients. */
export const nlPatients = {
  patients: {
    title: 'Patiënten',
    hint: 'Vul twee van de drie in.',
    name: 'Naam',
    born: 'Geboortedatum',
    phone: 'Telefoonnummer (ten minste vier cijfers)',
    search: 'Zoek',
    none: 'Geen patiënt met deze twee gegevens.',
    logged: 'Wie een dossier opent, komt in het inzagelogboek.',
    details: 'Gegevens',
    alike: (name: string) => `Let op: nog een ${name}`,
    consents: 'Toestemming',
    consentGiven: (channel: string, day: string) => `${channel}: ja, sinds ${day}`,
    consentRevoked: (channel: string, day: string) => `${channel}: ingetrokken op ${day}`,
    revoke: (channel: string) => `Trek ${channel} in`,
    appointments: 'Afspraken',
    cancelled: 'afgezegd',
    calls: 'Gesprekken',
    openItems: 'Open items',
    nothing: 'Niets.',
  },
};
