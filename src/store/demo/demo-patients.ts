import { asId, type PatientId } from '../../domain/ids.ts';
import type { PracticeKind } from '../../domain/meaning.ts';
import type { MessageChannel, Patient } from '../../domain/patient.ts';

/** `[first name, last name, birth date, postcode, telephone, e-mail]` */
type PatientRow = readonly [string, string, string, string, string | null, string | null];

/** The people who are registered at the demo practice of this kind. All of them are invented. */
export const demoPatients = (kind: PracticeKind): readonly Patient[] =>
  ROWS[kind].map(([firstName, lastName, dateOfBirth, postcode, phone, email], index) => ({
    // Fixed, so that a test or a script can name a row.
    id: asId<PatientId>(
      `00000000-0000-4000-8000-0000${ID_KINDS[kind]}${(index + 1).toString(16).padStart(6, '0')}`,
    ),
    firstName,
    lastName,
    dateOfBirth: Temporal.PlainDate.from(dateOfBirth),
    postcode,
    phone,
    email,
    // Everyone with an e-mail address has agreed to get e-mail and to the trying-out channel.
    optIns: (email === null ? [] : ['email', 'file']) satisfies MessageChannel[],
  }));

const ID_KINDS: Readonly<Record<PracticeKind, string>> = { huisarts: 'a3', tandarts: 'b3', fysio: 'c3' };

const ROWS: Readonly<Record<PracticeKind, readonly PatientRow[]>> = {
  huisarts: [
    [
      'Maria',
      'van den Berg',
      '1954-03-12',
      '1234AB 12',
      '+31100000101',
      'maria.vandenberg@voorbeeld.example',
    ],
    ['Johannes', 'de Vries', '1948-11-02', '1234AB 14', '+31100000102', null],
    ['Sophie', 'Bakker', '1991-07-23', '1234CD 3', '+31100000103', 'sophie.bakker@voorbeeld.example'],
    ['Mohamed', 'El Idrissi', '1985-01-30', '1234CD 27', '+31100000104', 'm.elidrissi@voorbeeld.example'],
    ['Anna', 'Visser', '2016-05-08', '1234EF 8', '+31100000105', 'visser@voorbeeld.example'],
    ['Daan', 'Smit', '2001-09-17', '1234EF 41', '+31100000106', 'daan.smit@voorbeeld.example'],
    ['Wilhelmina', 'Meijer', '1939-02-28', '1234GH 2', '+31100000107', null],
    ['Ayşe', 'Yılmaz', '1978-12-05', '1234GH 19', '+31100000108', 'a.yilmaz@voorbeeld.example'],
    ['Pieter', 'Mulder', '1966-06-14', '1234JK 55', '+31100000109', 'pieter.mulder@voorbeeld.example'],
    ['Ingrid', 'Jansen-de Groot', '1972-08-21', '1234JK 60', '+31100000110', null],
    ['Lucas', 'Dekker', '1999-10-10', '1234LM 7', '+31100000111', 'lucas.dekker@voorbeeld.example'],
    // Twins: birth date and last name fit both, so only a first name tells them apart.
    ['Emma', 'Bos', '2003-04-04', '1234LM 9', '+31100000112', 'emma.bos@voorbeeld.example'],
    ['Sanne', 'Bos', '2003-04-04', '1234LM 9', '+31100000112', null],
  ],
  tandarts: [
    ['Noor', 'Hendriks', '1988-02-11', '1234AB 31', '+31201000201', 'noor.hendriks@voorbeeld.example'],
    ['Willem', 'van Dijk', '1957-09-29', '1234CD 44', '+31201000202', null],
    ['Fenna', 'Postma', '2012-12-24', '1234EF 5', '+31201000203', 'postma@voorbeeld.example'],
  ],
  fysio: [
    ['Jeroen', 'Kuipers', '1983-05-19', '1234GH 70', '+31309000301', 'jeroen.kuipers@voorbeeld.example'],
    ['Hanneke', 'Scholten', '1961-01-07', '1234JK 12', '+31309000302', null],
  ],
};
