import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WISHES } from '../../src/domain/meaning.ts';
import { automaticFunctions } from '../../src/http/automatic-functions.ts';

const functions = (opened: readonly string[] = [], parts: Readonly<Record<string, string>> = {}) =>
  automaticFunctions({ opened, parts });
const on = (id: string, ...installed: Parameters<typeof functions>) =>
  functions(...installed).find((each) => each.id === id)?.on;

describe('S18: the AI register', () => {
  it('lists each function once, itself too', () => {
    const ids = functions().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['greeting', 'hearing', 'alarm-words', 'second-reader', 'register']),
    );
  });

  it.each(functions().map((each) => [each.id, each] as const))(
    '%s: what for, how the law reads it and where the data go are said, and its last test is there',
    (_, { name, purpose, law, dataFlow, lastTest, whenOff }) => {
      for (const text of [name, purpose, law, dataFlow, ...(whenOff === null ? [] : [whenOff])])
        expect(text).toMatch(/^[A-Z"].*\S/u);
      for (const text of [purpose, law, dataFlow]) expect(text).toMatch(/\.$/u);
      expect(existsSync(lastTest), lastTest).toBe(true);
    },
  );

  it('shows a second reader as off until the practice has set one', () => {
    expect(on('second-reader')).toBe(false);
    expect(on('second-reader', [], { 'second-reader': 'on' })).toBe(true);
  });

  it('shows what the practice has not opened as off', () => {
    expect([on('appointments'), on('prescriptions')]).toEqual([false, false]);
    expect([on('appointments', WISHES), on('prescriptions', WISHES)]).toEqual([true, true]);
  });

  it('says of the hearing where sound goes when the ear is a service', () => {
    const flow = (ear: string) => functions([], { ear }).find(({ id }) => id === 'hearing')?.dataFlow;
    expect(flow('openai')).toContain('spraakdienst');
    expect(flow('trial')).toContain('machine van de praktijk');
  });

  it('has no off switch for alarms, which is on in every installation', () => {
    const alarms = functions().find(({ id }) => id === 'alarm-words');
    expect(alarms).toMatchObject({ on: true, whenOff: null });
  });
});
