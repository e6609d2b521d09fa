import { readdirSync, readFileSync } from 'node:fs';
import type { AlarmLevel } from '../../src/domain/alarm.ts';
import type { PracticeKind } from '../../src/domain/meaning.ts';
import { judgeDanger } from '../../src/turn/judge-danger.ts';
import { mishear } from './mishear.ts';

/** A row of test/callers/alarms: what one caller says and how far it must go. */
export interface AlarmCaller {
  readonly id: string;
  readonly practice: PracticeKind;
  readonly expected: AlarmLevel;
  /** A rule id, or a red flag in files that were written before the rules. `-` for no emergency. */
  readonly rule: string;
  readonly trap: string;
  /** The caller's turns. */
  readonly said: readonly string[];
}

const FOLDER = new URL('../callers/alarms/', import.meta.url);
/** Batches that were judged and taught nothing. */
export const NOT_TAUGHT = new URL('not-taught/', FOLDER);

/** The rows of all files whose name starts so, in order. Lines that start with # are notes; turns are separated by " | ". */
export function alarmCallers(startsWith: string, folder = FOLDER): readonly AlarmCaller[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(startsWith) && name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(isRow).map(readRow));
}

const isRow = (line: string): boolean => line !== '' && !line.startsWith('#') && !line.startsWith('id\t');

function readRow(line: string): AlarmCaller {
  const [id = '', practice, expected, rule = '', trap = '', said = ''] = line.split('\t');
  return {
    id,
    practice: practice as PracticeKind,
    expected: expected as AlarmLevel,
    rule,
    trap,
    said: said.split(' | '),
  };
}

/** How far triage goes with these turns at this practice; a question to confirm is not yet a human. */
export function levelHeard(caller: AlarmCaller): AlarmLevel {
  const verdict = judgeDanger(
    caller.said.map((text) => ({ text })),
    { practice: caller.practice },
  );
  if (verdict.kind === 'human-now') return verdict.because.level;
  return verdict.today.length > 0 ? 'today' : 'none';
}

/** The same caller through a recogniser that mishears about one word in six. */
export function misheard(caller: AlarmCaller, seed: number): AlarmCaller {
  return { ...caller, said: caller.said.map((turn) => mishear(turn, seed)) };
}

const ORDER: Readonly<Record<AlarmLevel, number>> = { none: 0, today: 1, 'human-now': 2, '112': 3 };

/** A danger for today may be dealt with today; every other one must reach a human now, be it with or without 112. */
export function isServed(caller: AlarmCaller, heard: AlarmLevel): boolean {
  return ORDER[heard] >= Math.min(ORDER[caller.expected], ORDER['human-now']);
}

export interface Score {
  readonly emergencies: number;
  readonly served: number;
  readonly others: number;
  /** Of the others: to a human now, and of those with the advice to dial 112. */
  readonly toHuman: number;
  readonly to112: number;
  readonly wrong: readonly string[];
}

export function score(callers: readonly AlarmCaller[]): Score {
  let emergencies = 0;
  let served = 0;
  let toHuman = 0;
  let to112 = 0;
  const wrong: string[] = [];
  for (const caller of callers) {
    const heard = levelHeard(caller);
    if (caller.expected !== 'none') {
      emergencies += 1;
      if (isServed(caller, heard)) served += 1;
      else wrong.push(caller.id);
    } else if (ORDER[heard] >= ORDER['human-now']) {
      toHuman += 1;
      if (heard === '112') to112 += 1;
      wrong.push(caller.id);
    }
  }
  return { emergencies, served, others: callers.length - emergencies, toHuman, to112, wrong };
}
