import { describe, expect, it } from 'vitest';
import { aConversation } from '../kits/conversation.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';

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

  it('who is rung hears the words, about whom and the number before the caller is joined', async () => {
    const call = aConversation({ callBackNumber: '+31201000123' });
    await call.says('mijn moeder heeft pijn op de borst');
    expect(call.briefings).toEqual([
      {
        phrase: 'briefing',
        words: ['mijn moeder heeft pijn op de borst'],
        about: 'een ouder of grootouder van de beller',
        callBackNumber: '+31201000123',
      },
    ]);
  });

  it.each([
    ['a patient who asks for a person', 'mag ik een medewerker spreken', TEST_LINES.desk, 'asked'],
    ['a pharmacy', 'met apotheek zuid kunt u mij doorverbinden', TEST_LINES.consultLine, 'colleague'],
    [
      'home care',
      'hallo met anja van de thuiszorg over meneer de vries',
      TEST_LINES.consultLine,
      'colleague',
    ],
    [
      'a laboratory',
      'u spreekt met het lab ik wil graag een arts spreken',
      TEST_LINES.consultLine,
      'colleague',
    ],
    ['a hospital', 'met de afdeling cardiologie van het ziekenhuis', TEST_LINES.consultLine, 'colleague'],
  ])('so does who is rung for %s, on the line that is theirs', async (_, words, target, because) => {
    const call = aConversation();
    await call.says(words);
    expect(call.rung).toEqual([target]);
    expect(call.briefings).toMatchObject([{ phrase: 'desk-briefing', words: [words], because }]);
  });

  it('a laboratory with a result that cannot wait rings the ladder, and its words are told there', async () => {
    const said = 'met het laboratorium ik heb een kalium van zeven komma twee';
    const call = aConversation();
    await call.says(said);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    expect(call.briefings).toMatchObject([{ phrase: 'briefing', words: [said] }]);
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
