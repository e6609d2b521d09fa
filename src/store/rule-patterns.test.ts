import { expect, test } from 'vitest';
import { allRules } from '../turn/3-triage/balie-rules.ts';
import { patternsOf } from './rule-patterns.ts';

test.each(allRules.map((rule) => [rule.id, rule] as const))(
  'who judges %s sees what it hears, and the words behind every name in it',
  (_id, rule) => {
    const { hears, silentInTurn, silentInCall, asksIf, limits, groups } = patternsOf(rule);
    expect([hears.length, silentInTurn.length, silentInCall.length, asksIf.length]).toEqual([
      rule.signs.length,
      rule.unless?.length ?? 0,
      rule.unlessInCall?.length ?? 0,
      rule.doubtIf?.length ?? 0,
    ]);
    const lines = [hears, silentInTurn, silentInCall, asksIf, groups.flatMap(({ words }) => words)].flat();
    const named = new Set(lines.flatMap((line) => line.match(/(?<=<)[a-z-]+(?=>)/g) ?? []));
    expect([...named].filter((name) => groups.every((group) => group.name !== name))).toEqual([]);
    expect(limits[0]).toMatch(/^Lang geleden: telt/);
  },
);
