import type { nlPatients } from './nl-patients.ts';

/** The words of the screen of patients. */
export const enPatients: typeof nlPatients = {
  patients: {
    title: 'Patients',
    hint: 'Fill in two of the three.',
    name: 'Name',
    born: 'Date of birth',
    phone: 'Telephone number (four figures or more)',
    search: 'Search',
    none: 'No patient with these two.',
    logged: 'Whoever opens a file is written in the access log.',
    details: 'Details',
    alike: (name) => `Mind: another ${name}`,
    consents: 'Consent',
    consentGiven: (channel, day) => `${channel}: yes, since ${day}`,
    consentRevoked: (channel, day) => `${channel}: revoked on ${day}`,
    revoke: (channel) => `Revoke ${channel}`,
    appointments: 'Appointments',
    cancelled: 'cancelled',
    calls: 'Calls',
    openItems: 'Open items',
    nothing: 'Nothing.',
  },
};
