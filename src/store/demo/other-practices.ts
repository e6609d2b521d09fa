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
  patientsOf,
  practitioner,
  weekly,
} from './demo-practice.ts';

/** A dental practice, small: enough to hear that the engine is the same. Invented. */
export function deKies(lines: DemoLines): DemoPractice {
  const smeets = practitioner('b1', 1, 'tandarts Smeets', 'tandarts');
  const ilse = practitioner('b1', 2, 'mondhygiënist Ilse', 'mondhygienist');
  return {
    practice: {
      id: asId<PracticeId>(demoId('b0', 1)),
      kind: 'tandarts',
      spokenName: 'tandartspraktijk De Kies',
      shortName: 'De Kies',
      dialledNumbers: ['tandarts', '+31201000200', '0201000200'],
      recordsCalls: false,
      address: 'Kerkstraat 20, 1234 CD Voorbeeldstad',
      practitioners: [smeets, ilse],
      appointmentTypes: [
        appointmentType('b2', 1, 'een controle bij de tandarts', [smeets], { minutes: 15 }),
        appointmentType('b2', 2, 'een vulling bij de tandarts', [smeets], {
          minutes: 30,
          words: ['vulling', 'gaatje', 'vullen'],
        }),
        appointmentType('b2', 3, 'een gebitsreiniging bij de mondhygiënist', [ilse], {
          minutes: 30,
          words: ['gebitsreiniging', 'reiniging', 'mondhygiënist', 'tandsteen'],
        }),
      ],
      openingHours: weekly(null, MONDAY_TO_FRIDAY, ['08:30', '12:30'], ['13:15', '17:00']),
      closures: [],
      ladder: ladderOf(lines, 'de dienstdoende tandarts'),
      desk: lineOf(lines.desk, 'de balie'),
      consultLine: lineOf(lines.consultLine ?? null, 'de overleglijn'),
      registration: 'waiting-list',
      opened: EVERY_WISH,
      answers: DEMO_ANSWERS.tandarts,
    },
    patients: patientsOf('b3', [
      ['Noor', 'Hendriks', '1988-02-11', '1234AB 31', '+31201000201', 'noor.hendriks@voorbeeld.example'],
      ['Willem', 'van Dijk', '1957-09-29', '1234CD 44', '+31201000202', null],
      ['Fenna', 'Postma', '2012-12-24', '1234EF 5', '+31201000203', 'postma@voorbeeld.example'],
    ]),
  };
}

/** A physiotherapy practice, small. Invented. */
export function inBeweging(lines: DemoLines): DemoPractice {
  const bram = practitioner('c1', 1, 'fysiotherapeut Bram', 'fysiotherapeut');
  const leila = practitioner('c1', 2, 'fysiotherapeut Leila', 'fysiotherapeut');
  const both = [bram, leila];
  return {
    practice: {
      id: asId<PracticeId>(demoId('c0', 1)),
      kind: 'fysio',
      spokenName: 'fysiotherapie In Beweging',
      shortName: 'In Beweging',
      dialledNumbers: ['fysio', '+31309000300', '0309000300'],
      recordsCalls: false,
      address: 'Sportweg 3, 1234 EF Voorbeeldstad',
      practitioners: both,
      appointmentTypes: [
        appointmentType('c2', 1, 'een behandeling bij de fysiotherapeut', both, { minutes: 25 }),
        appointmentType('c2', 2, 'een intake bij de fysiotherapeut', both, {
          minutes: 40,
          words: ['intake', 'eerste keer', 'nieuwe klacht', 'verwijzing'],
          preparation: 'Neem uw verwijsbrief mee als u die hebt, en een handdoek.',
        }),
      ],
      openingHours: [
        ...weekly(null, MONDAY_TO_FRIDAY, ['07:30', '12:00'], ['12:30', '18:00']),
        ...weekly(leila.id, ['tuesday', 'thursday'], ['12:30', '21:00']),
      ],
      closures: [],
      ladder: ladderOf(lines, 'de huisartsenpost'),
      desk: lineOf(lines.desk, 'de balie'),
      consultLine: lineOf(lines.consultLine ?? null, 'de overleglijn'),
      registration: 'open',
      opened: EVERY_WISH,
      answers: DEMO_ANSWERS.fysio,
    },
    patients: patientsOf('c3', [
      ['Jeroen', 'Kuipers', '1983-05-19', '1234GH 70', '+31309000301', 'jeroen.kuipers@voorbeeld.example'],
      ['Hanneke', 'Scholten', '1961-01-07', '1234JK 12', '+31309000302', null],
    ]),
  };
}
