import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import type { Words } from '../../language/nl.ts';
import { secondWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';

/** What the call left in the record: appointments, messages, items. */
export function RecordOfCall({ done }: Pick<CallDetail, 'done'>) {
  const words = useWords();
  if (done.length === 0) return <Text>{words.calls.none}</Text>;
  return done.map(({ what, when, state }) => (
    <Text key={`${what} ${when}`}>
      {secondWritten(when)} {thingWritten(what, words)}: {words.calls.thingStates[state] ?? state}
    </Text>
  ));
}

const thingWritten = (what: string, { calls, worklist }: Words) =>
  calls.things[what] ?? (worklist.kinds as Readonly<Record<string, string>>)[what] ?? what;

/** The rules that fired, each with the words that it fired on. */
export function AlarmsOfCall({ alarms }: Pick<CallDetail, 'alarms'>) {
  const words = useWords();
  const ruleName = useRuleName();
  if (alarms.length === 0) return <Text>{words.calls.none}</Text>;
  return alarms.map(({ rule, level, words: said, atMs }) => (
    <Text key={`${rule} ${atMs}`}>
      <Link to="/spoed" search={{ open: rule }}>
        {ruleName(rule)}
      </Link>{' '}
      ({level === '112' ? '112' : words.states.urgent}){' '}
      <span lang="nl">{said.map((one) => `“${one}”`).join(', ')}</span>
    </Text>
  ));
}

/** Who was rung for the caller, and how that went. */
export function TransfersOfCall({ transfers }: Pick<CallDetail, 'transfers'>) {
  const words = useWords();
  if (transfers.length === 0) return <Text>{words.calls.none}</Text>;
  const { rungs, whyNot } = words.emergency;
  return transfers.map(({ at, rung, step, reason, confirmedBy }) => (
    <Text key={`${at} ${step}`}>
      {secondWritten(at)} {named(rungs, rung)}: {named(words.alarm.steps, step)}
      {reason !== null && ` (${named(whyNot, reason)})`}
      {confirmedBy !== null && ` ${named(words.calls.confirmedBy, confirmedBy)}`}
    </Text>
  ));
}

const named = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;
