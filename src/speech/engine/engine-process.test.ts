import { afterEach, describe, expect, test } from 'vitest';
import { type EngineProcess, openEngineProcess } from './engine-process.ts';

const module = new URL('../../../test/kits/trial-engine.ts', import.meta.url);
const opened: EngineProcess[] = [];
const open = async (options: { readonly settings?: unknown; readonly graceMs?: number } = {}) => {
  const engine = await openEngineProcess({ module, settings: null, ...options });
  opened.push(engine);
  return engine;
};
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});
const soon = () => AbortSignal.timeout(20_000);
const isAlive = (pid: number | undefined) => {
  try {
    return process.kill(pid ?? -1, 0);
  } catch {
    return false;
  }
};
/** Asks again until the replaced process answers; ends by the test's own time limit. */
const askUntilAnswered = async (engine: EngineProcess) => {
  for (;;) {
    const asked = await engine.ask('hello', soon());
    if (asked.kind === 'answered') return asked;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('an engine in a process of its own', () => {
  test('answers each question, in order, typed arrays included', async () => {
    const engine = await open();
    const answers = await Promise.all(
      ['a', Int16Array.of(1, -2), { b: 1 }].map((request) => engine.ask(request, soon())),
    );
    expect(
      answers.map((answer) => answer.kind === 'answered' && (answer.answer as { echo: unknown }).echo),
    ).toEqual(['a', Int16Array.of(1, -2), { b: 1 }]);
  });

  test('sees nothing of the server’s environment', async () => {
    const asked = await (await open()).ask('hello', soon());
    // Node itself may set one or two of its own for the channel.
    expect(
      asked.kind === 'answered' && (asked.answer as { environment: number }).environment,
    ).toBeLessThanOrEqual(2);
  });

  test('that throws gives no answer and goes on', async () => {
    const engine = await open();
    expect(await engine.ask('throw', soon())).toEqual({ kind: 'crashed' });
    expect((await engine.ask('hello', soon())).kind).toBe('answered');
  });

  test('that dies by its own native code takes nobody with it and is replaced', {
    timeout: 30_000,
  }, async () => {
    const engine = await open();
    const before = engine.pid();
    const [dying, waiting] = await Promise.all([engine.ask('die', soon()), engine.ask('hello', soon())]);
    expect([dying, waiting]).toEqual([{ kind: 'crashed' }, { kind: 'crashed' }]);
    expect((await askUntilAnswered(engine)).answer).toMatchObject({ pid: engine.pid() });
    expect(engine.pid()).not.toBe(before);
  });

  test('that hangs is a time-out at once and is killed and replaced', { timeout: 30_000 }, async () => {
    const engine = await open({ graceMs: 100 });
    const before = engine.pid();
    expect(await engine.ask('hang', AbortSignal.timeout(50))).toEqual({ kind: 'timeout' });
    await askUntilAnswered(engine);
    expect(engine.pid()).not.toBe(before);
    expect(isAlive(before)).toBe(false);
  });

  test('that stops when told is kept', { timeout: 30_000 }, async () => {
    const engine = await open({ graceMs: 5_000 });
    const before = engine.pid();
    expect(await engine.ask('wait until stopped', AbortSignal.timeout(50))).toEqual({ kind: 'timeout' });
    expect((await engine.ask('hello', soon())).kind).toBe('answered');
    expect(engine.pid()).toBe(before);
  });

  test('is not asked when nobody waits any more', async () => {
    expect(await (await open()).ask('die', AbortSignal.abort())).toEqual({ kind: 'timeout' });
  });

  test.each([
    ['refuse', 'MODEL_UNREADABLE'],
    ['throw', 'EAR_CANNOT_OPEN'],
    ['die while opening', 'EAR_CANNOT_OPEN'],
  ])('that cannot open (%s) says so by %s', async (settings, code) => {
    await expect(open({ settings })).rejects.toMatchObject({ code });
  });

  test('ends its process when closed, and answers nothing after that', async () => {
    const engine = await open();
    const pid = engine.pid();
    expect(isAlive(pid)).toBe(true);
    await engine.close();
    expect(isAlive(pid)).toBe(false);
    expect(await engine.ask('hello', soon())).toEqual({ kind: 'crashed' });
    await engine.close();
  });

  test('closed while it works tells who waits', async () => {
    const engine = await open();
    const asked = engine.ask('wait until stopped', soon());
    await engine.close();
    expect(await asked).toEqual({ kind: 'crashed' });
  });
});
