import { expect, test } from 'vitest';
import { aPractice } from '../../test/kits/practice-builders.ts';
import { asPractice, readPracticeFile } from './read-practice-file.ts';
import { writePracticeFile } from './write-practice-file.ts';

const ON = Temporal.PlainDate.from('2026-11-26');
const BY = { by: 'dokter Jansen', registerNumber: '19000000001', on: ON };

test('what a practice changed about the alarm rules is written and read again, and left out where nothing is', () => {
  const alarms = {
    added: [{ rule: 'poisoning', words: 'gas gelekt', ...BY }],
    aside: [{ rule: 'bite', reason: 'eigen spreekuur', until: ON.add({ days: 9 }), ...BY }],
  };
  const text = writePracticeFile(aPractice({ alarms }));
  const read = readPracticeFile(text);
  if (read.kind !== 'file') throw new Error(JSON.stringify(read.faults));
  const again = asPractice(read.file, null, () => crypto.randomUUID());
  expect(again.alarms).toEqual(alarms);
  expect(writePracticeFile(again)).toBe(text);
  expect(writePracticeFile(aPractice())).not.toContain('"alarms"');
});
