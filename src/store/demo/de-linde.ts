import { asId, type PracticeId } from '../../domain/ids.ts';
import { DEMO_ANSWERS } from './demo-answers.ts';
import {
  appointmentType,
  type DemoLines,
  type DemoPractice,
  demoId,
  EVERY_WISH,
  ladderOf,
  lineOf,
  MONDAY_TO_FRIDAY,
  type PatientRow,
  patientsOf,
  practitioner,
  weekly,
} from './demo-practice.ts';

/**
 * Huisartsenpraktijk De Linde: two GPs and an assistant. Invented, like everyone in it; the numbers are from the ranges
 * that the regulator keeps free for examples.
 */
export function deLinde(lines: DemoLines): DemoPractice {
  const jansen = practitioner('a1', 1, 'dokter Jansen', 'huisarts');
  const deBoer = practitioner('a1', 2, 'dokter De Boer', 'huisarts');
  const fatima = practitioner('a1', 3, 'assistente Fatima', 'assistente');
  const gps = [jansen, deBoer];
  return {
    practice: {
      id: asId<PracticeId>(demoId('a0', 1)),
      kind: 'huisarts',
      spokenName: 'huisartsenpraktijk De Linde',
      shortName: 'De Linde',
      dialledNumbers: ['receptie', '+31100000100', '0100000100'],
      recordsCalls: false,
      address: 'Lindelaan 1, 1234 AB Voorbeeldstad',
      practitioners: [jansen, deBoer, fatima],
      appointmentTypes: [
        appointmentType('a2', 1, 'een afspraak bij de huisarts', gps),
        appointmentType('a2', 2, 'een dubbele afspraak bij de huisarts', gps, {
          minutes: 20,
          words: ['dubbele afspraak', 'meerdere klachten', 'lang gesprek'],
        }),
        appointmentType('a2', 3, 'een afspraak voor bloedprikken', [fatima], {
          minutes: 5,
          words: ['bloed prikken', 'bloedprikken', 'bloedafname', 'lab', 'laboratorium'],
          preparation: 'Neem uw laboratoriumformulier mee.',
        }),
        appointmentType('a2', 4, 'een afspraak om de bloeddruk te meten', [fatima], {
          words: ['bloeddruk', 'bloeddruk meten', 'bloeddrukmeting'],
          preparation: 'Draag kleding met mouwen die u kunt oprollen.',
        }),
        appointmentType('a2', 5, 'een afspraak bij de assistente', [fatima], {
          words: ['oren uitspuiten', 'wrat', 'wratten', 'hechtingen', 'verband', 'injectie', 'prik'],
        }),
        appointmentType('a2', 6, 'een afspraak voor een uitstrijkje', [fatima], {
          minutes: 20,
          words: ['uitstrijkje'],
        }),
      ],
      openingHours: [
        ...weekly(null, MONDAY_TO_FRIDAY, ['08:00', '12:00'], ['13:00', '17:00']),
        // Dokter De Boer does not work on Wednesday.
        ...weekly(
          deBoer.id,
          ['monday', 'tuesday', 'thursday', 'friday'],
          ['08:00', '12:00'],
          ['13:00', '16:30'],
        ),
        ...weekly(fatima.id, MONDAY_TO_FRIDAY, ['08:00', '12:00'], ['13:30', '16:00']),
      ],
      closures: [],
      ladder: ladderOf(lines, 'de huisartsenpost'),
      desk: lineOf(lines.desk, 'de assistente'),
      consultLine: lineOf(lines.consultLine ?? null, 'de overleglijn'),
      registration: 'open',
      opened: EVERY_WISH,
      answers: DEMO_ANSWERS.huisarts,
    },
    patients: patientsOf('a3', PATIENTS),
  };
}

const PATIENTS: readonly PatientRow[] = [
  ['Maria', 'van den Berg', '1954-03-12', '1234AB 12', '+31100000101', 'maria.vandenberg@voorbeeld.example'],
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
];
