import type { ConsentChannel } from '../domain/patient.ts';

/** One patient, as a line of a CSV or a resource of a FHIR file gives them. */
export interface PatientLine {
  /** From 1: of the file, or the place among the resources of a Bundle. */
  readonly line: number;
  /** What the practice's own system calls this patient; the same in every export. */
  readonly ownNumber: string;
  readonly firstName: string;
  /** With what stands before it: "van den Berg". */
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate;
  readonly details: Details;
  /** What the file says of each channel; absent: nothing. */
  readonly consents: Readonly<Partial<Record<ConsentChannel, boolean>>>;
  /** Died, or is no patient of the practice any more. */
  readonly isGone: boolean;
}

/** Absent: the file does not say, so what is known stays. Null: the file says that there is none. */
export interface Details {
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly postcode?: string | null;
}

/** The columns, as a Dutch practice calls them. */
export const FIELDS = {
  ownNumber: 'patientnummer',
  firstName: 'voornaam',
  prefix: 'tussenvoegsel',
  lastName: 'achternaam',
  dateOfBirth: 'geboortedatum',
  postcode: 'postcode',
  houseNumber: 'huisnummer',
  phone: 'telefoon',
  mobile: 'mobiel',
  email: 'e-mail',
  whatsapp: 'toestemming whatsapp',
  sms: 'toestemming sms',
  emailConsent: 'toestemming e-mail',
  gone: 'uitgeschreven',
  died: 'overleden',
} as const;
export type Field = keyof typeof FIELDS;

/** What is wrong, and where. Never what stands there: that is a patient's. */
export interface PatientFault {
  readonly line: number;
  /** Null: the line as a whole. */
  readonly field: Field | null;
  readonly code: PatientFaultCode;
}
export type PatientFaultCode = keyof typeof LINE_FAULTS | keyof typeof FIELD_FAULTS;

/** The line is not used. */
export const LINE_FAULTS = {
  PATIENT_FIELDS_WRONG: 'deze regel heeft niet evenveel velden als de eerste',
  PATIENT_RESOURCE_INVALID: 'dit is geen FHIR Patient',
  PATIENT_NUMBER_INVALID:
    'ontbreekt, of is langer dan 40 tekens of heeft andere tekens dan letters, cijfers en - . / _',
  PATIENT_NUMBER_TWICE: 'komt eerder in dit bestand al voor',
  PATIENT_NAME_MISSING: 'ontbreekt of is langer dan 100 tekens',
  PATIENT_DATE_INVALID: 'is geen datum die geweest is',
  PATIENT_AMBIGUOUS: 'in Balie passen twee patiënten hierbij; zet het nummer met de hand bij de goede',
  PATIENT_SOMEONE_ELSE: 'in Balie heeft iemand met een andere naam en geboortedatum dit nummer',
} as const;

/** The line is used, and what stood in Balie for this field stays. */
export const FIELD_FAULTS = {
  PATIENT_PHONE_INVALID: 'is geen telefoonnummer waar iemand te bereiken is',
  PATIENT_EMAIL_INVALID: 'is geen e-mailadres',
  PATIENT_POSTCODE_INVALID: 'is geen postcode met huisnummer',
  PATIENT_CONSENT_INVALID: 'moet ja of nee zijn, of leeg',
} as const;

export type PatientFileRead =
  | {
      readonly kind: 'patients';
      readonly patients: readonly PatientLine[];
      readonly faults: readonly PatientFault[];
      /** How a place in it is called: a line of a text, or a resource of a Bundle. */
      readonly placeName: 'regel' | 'patiënt';
    }
  /** Nothing of the file can be used. */
  | { readonly kind: 'unusable'; readonly code: keyof typeof FILE_FAULTS; readonly line: number };

export const FILE_FAULTS = {
  PATIENTS_COLUMNS_MISSING:
    'de eerste regel moet deze kolommen noemen: patiëntnummer, geboortedatum, achternaam en voornaam; de andere mogen',
  PATIENTS_BSN_COLUMN: 'er staat een kolom met burgerservicenummers in; haal die weg, Balie bewaart ze niet',
  PATIENTS_QUOTE_OPEN: 'een aanhalingsteken wordt niet gesloten',
  PATIENTS_JSON_INVALID: 'dit is geen leesbare JSON met FHIR Patients (Bundle, of één Patient per regel)',
} as const;
