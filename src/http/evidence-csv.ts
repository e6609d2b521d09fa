import { isAnsweredInTime } from '../domain/answer-norm.ts';
import type { Ringing, WhyNot } from './contract/emergency.ts';

/** What was rung, as RFC 4180 CSV with semicolons, which is what a spreadsheet set to Dutch opens without asking. */
export function evidenceAsCsv(evidence: readonly Ringing[]): string {
  const rows = [
    [
      'wanneer',
      'soort',
      'trede',
      'alarm',
      'opgenomen na (s)',
      'bevestigd na (s)',
      'binnen 30 s',
      'waarom niet',
    ],
    ...evidence.map(({ at, kind, rung, rules, answeredAfterMs, confirmedAfterMs, reason }) => [
      at,
      kind === 'test' ? 'test' : 'oproep',
      RUNGS[rung],
      rules.join(' '),
      seconds(answeredAfterMs),
      seconds(confirmedAfterMs),
      isAnsweredInTime(answeredAfterMs, reason) ? 'ja' : 'nee',
      reason === null ? '' : REASONS[reason],
    ]),
  ];
  return `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
}

const seconds = (ms: number | null): string => (ms === null ? '' : (ms / 1_000).toFixed(1).replace('.', ','));

const RUNGS: Readonly<Record<Ringing['rung'], string>> = {
  'emergency-line': 'spoedlijn',
  'second-number': 'tweede nummer',
  doctor: 'arts',
  'out-of-hours-post': 'huisartsenpost of dienst',
  'duty-dentist': 'dienstdoende tandarts',
  colleague: 'wie het gesprek overnam',
  desk: 'balie',
};

const REASONS: Readonly<Record<WhyNot, string>> = {
  busy: 'in gesprek',
  'no-answer': 'geen gehoor',
  refused: 'geweigerd',
  unreachable: 'onbereikbaar',
  'not-confirmed': 'niet bevestigd',
  'voicemail-suspected': 'voicemail',
  'hung-up': 'opgehangen',
  'caller-gone': 'beller weg',
  'left-alone': 'weggevallen',
  'gave-way': 'geweken voor een beller',
  'not-listed': 'stond niet meer op de ladder',
};
