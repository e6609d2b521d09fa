import { describe, expect, it } from 'vitest';
import { aConversation } from '../kits/conversation.ts';

describe('S8: what a human gets', () => {
  it('the literal alarm words stand in the journal within the very moment they were said', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('mijn moeder heeft pijn op de borst');
    const alarm = call.events.find((event) => event.kind === 'alarm');
    expect(call.time.stopwatch()).toBeLessThan(2_000);
    const [first] = alarm?.kind === 'alarm' ? alarm.reasons : [];
    expect(first).toMatchObject({ rule: 'chest-pain', about: 'parent' });
    expect(first?.words.join(' ')).toBe('pijn op de borst');
    expect(first?.spoken).toHaveLength(4);
  });

  it('a hand-over that failed leaves words, whom it is about, and the number on the worklist', async () => {
    const call = aConversation({ humans: () => 'busy', callBackNumber: '+31201000123' });
    await call.says('mijn moeder heeft pijn op de borst');
    const [item] = call.worklist.items;
    expect(item).toMatchObject({ urgency: '112', callBackNumber: '+31201000123' });
    expect(item?.alarms[0]).toMatchObject({ rule: 'chest-pain', about: 'parent' });
    expect(item?.alarms[0]?.words.join(' ')).toBe('pijn op de borst');
  });

  it('what was said of birth date and of when she was last well goes along, word for word', async () => {
    const call = aConversation({ humans: () => 'busy' });
    await call.says('ik bel over mijn moeder, ze is van 12 maart 1954');
    await call.says('om acht uur was ze nog goed en nu hangt haar mond scheef');
    const [item] = call.worklist.items;
    expect(item?.urgency).toBe('112');
    expect(item?.words.join(' ')).toContain('12 maart 1954');
    expect(item?.words.join(' ')).toContain('om acht uur was ze nog goed');
  });
});
