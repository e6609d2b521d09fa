import type { nlPatients } from './nl-patients.ts';

/** The words of the screen of patients. */
export const enPatients: typeof nlPatients = {
  patients: {
    title: 'Patients',
    hint: 'Fill in two of the three.',
    name: 'Name',
    born: 'Date of birth',
    phone: 'Telephone number (four figures or more)',
    phoneShort: 'Telephone',
    search: 'Search',
    none: 'No patient with these two.',
    logged: 'Whoever opens a file is written in the access log.',
    details: 'Details',
    alike: (name) => `Mind: another ${name}`,
    consentGiven: (channel, day) => `${channel}: yes, since ${day}`,
    consentRevoked: (channel, day) => `${channel}: revoked on ${day}`,
    revoke: (channel) => `Revoke ${channel}`,
    appointments: 'Appointments',
    cancelled: 'cancelled',
    openItems: 'Open items',
    nothing: 'Nothing.',
    tabs: {
      overview: 'Overview',
      consents: 'Consent',
      calls: 'Calls',
      access: 'Who looked',
    },
    parts: 'Parts of this file',
    consentNone: (channel) => `${channel}: no`,
    consentHow: {
      spoken: 'said by telephone',
      written: 'in writing',
      registration: 'when registering',
    },
    consentCall: 'in this call',
    noAudio: 'Sound of calls is not kept, so no consent is needed for it.',
    noCalls: 'No calls of this patient.',
    noAccess: 'Nobody looked at this file.',
    accessWhy:
      'The last hundred times that somebody looked or changed something. That you look now is among them.',
    accessPdf: 'Everything for the patient (pdf)',
    by: (who, role) => `${who} (${role})`,
  },
};
