import type { LiveEvent } from './call-notes.ts';
import type { Report, SaidLine } from './report.ts';

const WHO: Readonly<Record<SaidLine['who'] | LiveEvent['who'], string>> = {
  balie: 'Balie ',
  caller: 'Beller',
  human: 'Mens  ',
  event: '   ·  ',
};

/** "  12,3 s  Beller  ik wil graag een afspraak maken" */
export const lineForPeople = ({ who, text, atMs }: SaidLine | LiveEvent): string =>
  `${seconds(atMs).padStart(8)}  ${WHO[who]}  ${text}`;

/** What came of a call, in Dutch: outcome, rows, messages, hand-overs, promises. */
export function reportForPeople(report: Report): readonly string[] {
  const { rows, messages, timesMs, held } = report;
  const asExpected = report.expected.includes(report.outcome);
  return [
    '',
    `Afloop       ${report.outcome}${asExpected ? '' : `, verwacht was: ${report.expected.join(' of ')}`}`,
    ...rows.appointments.map(
      ({ status, start, practitioner, type }) =>
        `Agenda       ${status === 'booked' ? 'ingepland' : 'afgezegd'}: ${start.replace('T', ' ')}, ${practitioner}, ${type}`,
    ),
    ...rows.worklist.map(
      ({ kind, urgency, promisedBefore }) =>
        `Werklijst    ${kind}, ${urgency}${promisedBefore === null ? '' : `, vóór ${promisedBefore.replace('T', ' ')}`}`,
    ),
    ...rows.waitingList.map(
      ({ type, practitioner, days }) =>
        `Wachtlijst   ${type}, ${practitioner ?? 'bij wie er plek heeft'}${days === null ? '' : `, van ${days.from} tot en met ${days.to}`}`,
    ),
    ...messages.map(({ channel, status, subject }) => `Bericht      ${channel} (${status}): ${subject}`),
    ...rows.transfers
      .filter(({ step }) => step === 'confirmed' || step === 'failed')
      .map(
        ({ rung, step, reason, confirmedBy }) =>
          `Overdracht   ${rung}: ${step === 'confirmed' ? `aangenomen (${confirmedBy})` : `niet gelukt (${reason})`}`,
      ),
    ...(timesMs.alarmToTransfer === null
      ? []
      : [`Alarm        van de laatste alarmwoorden tot het doorverbinden: ${timesMs.alarmToTransfer} ms`]),
    ...Object.entries(held).map(
      ([promise, holds]) =>
        `Belofte      ${promise}: ${holds === null ? 'niet nagegaan' : holds ? 'klopt' : 'KLOPT NIET'}`,
    ),
    ...report.notes.map((note) => `Opmerking    ${note}`),
  ];
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1).replace('.', ',')} s`;
