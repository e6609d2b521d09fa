import { describe, expect, it } from 'vitest';
import { alarmCallers, levelHeard } from '../kits/alarm-callers.ts';
import { aConversation } from '../kits/conversation.ts';

const LIFE_IN_DANGER = alarmCallers('emergencies-')
  .filter((caller) => caller.practice === 'huisarts' && levelHeard(caller) === '112')
  .filter((_, at) => at % 12 === 0);

describe('S6: with 112 the caller dials, never Balie', () => {
  it('there are many such callers', () => {
    expect(LIFE_IN_DANGER.length).toBeGreaterThan(20);
  });

  it.each(LIFE_IN_DANGER.map((caller) => [caller.said.join(' | '), caller] as const))(
    '%s',
    async (_, caller) => {
      const call = aConversation({ humans: () => 'unreachable' });
      const upTo = (turns: number) => ({ ...caller, said: caller.said.slice(0, turns) });
      const turnOf112 = caller.said.findIndex((_turn, at) => levelHeard(upTo(at + 1)) === '112');
      let saidBefore = 0;
      for (const [at, turn] of caller.said.entries()) {
        if (at === turnOf112) saidBefore = call.phrases().length;
        await call.says(turn);
      }
      // At once, in the very turn that tells it, and not only when nobody of the practice was reached.
      expect(
        call
          .phrases()
          .slice(saidBefore)
          .find((phrase) => phrase === 'call-112-now' || phrase === 'urgent-connecting'),
      ).toBe('call-112-now');
      expect(call.text()).toContain('Hang op en bel nu zelf 1 1 2');
      await call.time.advance(60_000);
      expect(call.rung.length).toBeGreaterThan(2);
      for (const target of call.rung) expect(target.replace(/\D/gu, '')).not.toMatch(/^(0|31)?112$/u);
    },
  );
});
