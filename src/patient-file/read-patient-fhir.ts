import { z } from 'zod';
import { pastDate } from '../medication/past-date.ts';
import type { Details, PatientFault, PatientFileRead, PatientLine } from './patient-line.ts';
import { emailIn, nameIn, ownNumberIn, phoneIn, postcodeIn } from './written-details.ts';

const extension = z.object({ url: z.string(), valueString: z.string().optional() });
const period = z.object({ end: z.string().optional() }).optional();
/** The elements of a FHIR R4 Patient that Balie has use for; systems put in more. */
const fhirPatient = z.object({
  resourceType: z.literal('Patient'),
  id: z.string().optional(),
  active: z.boolean().optional(),
  identifier: z
    .array(
      z.object({ use: z.string().optional(), system: z.string().optional(), value: z.string().optional() }),
    )
    .default([]),
  name: z
    .array(
      z.object({
        use: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string().nullable()).default([]),
        period,
      }),
    )
    .default([]),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  telecom: z
    .array(
      z.object({
        system: z.string().optional(),
        value: z.string().optional(),
        use: z.string().optional(),
        rank: z.number().optional(),
        period,
      }),
    )
    .optional(),
  address: z
    .array(
      z.object({
        use: z.string().optional(),
        postalCode: z.string().optional(),
        line: z.array(z.string().nullable()).default([]),
        _line: z.array(z.object({ extension: z.array(extension).default([]) }).nullable()).default([]),
        period,
      }),
    )
    .optional(),
});
type FhirPatient = z.output<typeof fhirPatient>;

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ resource: z.unknown().optional() })).default([]),
});
const ofAnyKind = z.object({ resourceType: z.string() });

/** A citizen service number is never kept; the Dutch profile of Patient (nl-core) has it among the identifiers. */
const CITIZEN_NUMBERS = /\bbsn\b/iu;
const HOUSE_NUMBER = 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber';

/** Reads FHIR R4 Patients: a Bundle, a list or one of them, or one on each line (NDJSON). Resources of other kinds are passed over. */
export function readPatientFhir(text: string, today: Temporal.PlainDate): PatientFileRead {
  const found = resourcesIn(text);
  if ('wrongLine' in found) return { kind: 'unusable', code: 'PATIENTS_JSON_INVALID', line: found.wrongLine };
  const faults: PatientFault[] = [];
  const patients = found.resources.flatMap(({ line, resource }) => {
    const kind = ofAnyKind.safeParse(resource).data?.resourceType;
    if (kind !== undefined && kind !== 'Patient') return [];
    const read = fhirPatient.safeParse(resource);
    if (!read.success) {
      faults.push({ line, field: null, code: 'PATIENT_RESOURCE_INVALID' });
      return [];
    }
    return patientOf(line, read.data, today, faults) ?? [];
  });
  return { kind: 'patients', patients, faults, placeName: found.placeName };
}

type Resources =
  | {
      readonly resources: readonly { readonly line: number; readonly resource: unknown }[];
      readonly placeName: 'regel' | 'patiënt';
    }
  | { readonly wrongLine: number };

function resourcesIn(text: string): Resources {
  const whole = parsed(text);
  if (whole !== undefined) {
    const inBundle = bundle.safeParse(whole).data?.entry.map(({ resource }) => resource);
    const all = inBundle ?? (Array.isArray(whole) ? whole : [whole]);
    return { placeName: 'patiënt', resources: all.map((resource, nth) => ({ line: nth + 1, resource })) };
  }
  const resources = text
    .split('\n')
    .map((line, nth) => ({ line: nth + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
    .map(({ line, text: json }) => ({ line, resource: parsed(json) }));
  const wrong = resources.find(({ resource }) => resource === undefined);
  // A single line that is no JSON may be cut off in the middle: the rest of the export is then missing as well.
  return wrong === undefined ? { placeName: 'regel', resources } : { wrongLine: wrong.line };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function patientOf(
  line: number,
  patient: FhirPatient,
  today: Temporal.PlainDate,
  faults: PatientFault[],
): PatientLine | null {
  const own = patient.identifier.find(
    ({ system, use }) => !CITIZEN_NUMBERS.test(system ?? '') && use !== 'old',
  );
  const ownNumber = ownNumberIn((own?.value ?? patient.id ?? '').trim());
  const names = patient.name.filter((name) => isNow(name, today));
  const called =
    names.find(({ use }) => use === 'usual') ?? names.find(({ use }) => use === 'official') ?? names[0];
  const family = names.find(({ use }) => use === 'official')?.family ?? called?.family ?? names[0]?.family;
  const firstName = nameIn(called?.given.find((given) => given !== null) ?? '');
  const lastName = nameIn(family ?? '');
  // A year or a month alone is no birth date that a caller can be known by.
  const dateOfBirth = pastDate(patient.birthDate ?? '', today);
  const needed = [
    ['ownNumber', ownNumber, 'PATIENT_NUMBER_INVALID'],
    ['firstName', firstName, 'PATIENT_NAME_MISSING'],
    ['lastName', lastName, 'PATIENT_NAME_MISSING'],
    ['dateOfBirth', dateOfBirth, 'PATIENT_DATE_INVALID'],
  ] as const;
  for (const [field, value, code] of needed) if (value === null) faults.push({ line, field, code });
  if (ownNumber === null || firstName === null || lastName === null || dateOfBirth === null) return null;
  return {
    line,
    ownNumber,
    firstName,
    lastName,
    dateOfBirth,
    details: detailsOf(line, patient, today, faults),
    // A Patient says nothing of consent; a FHIR Consent is not read.
    consents: {},
    isGone:
      patient.active === false || patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined,
  };
}

const isNow = (
  {
    use,
    period: { end } = {},
  }: { readonly use?: string | undefined; readonly period?: z.output<typeof period> },
  today: Temporal.PlainDate,
): boolean => use !== 'old' && (end === undefined || end.slice(0, 10) >= today.toString());

function detailsOf(
  line: number,
  patient: FhirPatient,
  today: Temporal.PlainDate,
  faults: PatientFault[],
): Details {
  const { telecom, address } = patient;
  const details: { -readonly [Name in keyof Details]: Details[Name] } = {};
  const take = (name: keyof Details, given: readonly (string | null)[]) => {
    const value = given.find((one) => one !== null);
    if (value !== undefined || given.length === 0) details[name] = value ?? null;
    else faults.push({ line, field: name, code: DETAIL_FAULTS[name] });
  };
  if (telecom !== undefined) {
    const inUse = telecom
      .filter((one) => isNow(one, today))
      // The mobile number first: messages go to it.
      .toSorted(
        (a, b) => Number(b.use === 'mobile') - Number(a.use === 'mobile') || (a.rank ?? 99) - (b.rank ?? 99),
      );
    const of = (...systems: readonly string[]) =>
      inUse.flatMap(({ system, value }) =>
        systems.includes(system ?? '') && value !== undefined ? value : [],
      );
    take('phone', of('phone', 'sms').map(phoneIn));
    take('email', of('email').map(emailIn));
  }
  if (address !== undefined) {
    const homes = address.filter((one) => isNow(one, today) && one.postalCode !== undefined);
    take('postcode', homes.map(homeOf));
  }
  return details;
}

const DETAIL_FAULTS = {
  phone: 'PATIENT_PHONE_INVALID',
  email: 'PATIENT_EMAIL_INVALID',
  postcode: 'PATIENT_POSTCODE_INVALID',
} as const;

/** The house number of the Dutch profile has an element of its own; elsewhere it ends the street. */
function homeOf({
  postalCode = '',
  line,
  _line,
}: NonNullable<FhirPatient['address']>[number]): string | null {
  const own = _line
    .flatMap((one) => one?.extension ?? [])
    .find(({ url }) => url === HOUSE_NUMBER)?.valueString;
  const inStreet = /^.*\s(\d{1,5})\b/u.exec(line.find((one) => one !== null) ?? '')?.[1];
  return postcodeIn(postalCode, own ?? inStreet ?? '');
}
