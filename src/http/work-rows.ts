import { TASK_NAMES } from './contract/task-names.nl.ts';
import type { Workload } from './contract/workload.ts';
import { differenceWritten, ofWritten, whole } from './insight-rows.ts';

export const SAMPLING_HEADS = [
  'wat de balie deed',
  'zonder Balie',
  'met Balie',
  'verschil in procentpunten (95%)',
] as const;

/** Work sampling, task by task; empty as long as nobody answered. */
export const samplingRows = ({ compared }: Pick<Workload, 'compared'>): readonly (readonly string[])[] =>
  compared.every(({ before, after }) => before.of + after.of === 0)
    ? []
    : compared.map(({ task, before, after, difference }) => [
        TASK_NAMES[task],
        ofWritten(before),
        ofWritten(after),
        differenceWritten(difference),
      ]);

export const PHASE_HEADS = ['turfweken', 'van', 'tot en met', 'geantwoord', 'mensen', 'uur werk'] as const;

/** How much was asked and answered in both stretches of weeks. */
export const phaseRows = (work: Pick<Workload, 'before' | 'after'>): readonly (readonly string[])[] =>
  (
    [
      ['zonder Balie', work.before],
      ['met Balie', work.after],
    ] as const
  ).flatMap(([name, phase]) =>
    phase === null
      ? []
      : [
          [
            name,
            phase.from,
            phase.to,
            `${whole.format(phase.answered)} van ${whole.format(phase.asked)}`,
            String(phase.people),
            String(phase.hours),
          ],
        ],
  );

export const NET_HEADS = [
  'netto per rol (min per week)',
  'voor',
  'nu',
  'verschil (95%)',
  'geteld, voor en nu',
] as const;

const ROLES = {
  assistant: ['assistenten: telefoon, balie, berichten, werk voor de arts', 'antwoorden'],
  doctor: ['huisarts: consulten', 'weken'],
} as const;

/** Minutes a week of each role, before and now, also when it is more. */
export const netRows = ({ net }: Pick<Workload, 'net'>): readonly (readonly string[])[] =>
  net.map(({ role, before, after, change, counted }) => {
    const [name, unit] = ROLES[role];
    return [
      name,
      written(before),
      written(after),
      changeWritten(change),
      `${counted.before} en ${counted.after} ${unit}`,
    ];
  });

const written = (minutes: number | null): string => (minutes === null ? 'onbekend' : whole.format(minutes));

function changeWritten(change: Workload['net'][number]['change']): string {
  if (change === null) return 'te weinig voor een verschil';
  const signed = (minutes: number): string =>
    minutes > 0 ? `+${whole.format(minutes)}` : whole.format(minutes);
  const text = `${signed(change.minutes)} (${signed(change.from)} tot ${signed(change.to)})`;
  return change.withinChance ? `${text}: past binnen toeval` : text;
}

/** What of the workload stands in the report. */
export type WorkReported = Pick<Workload, 'compared' | 'before' | 'after' | 'net'>;
