import { describe, expect, it } from 'vitest';
import { aRule } from '../../../test/kits/a-rule.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { atLevel, together } from './pattern.ts';
import type { Rule } from './rule.ts';
import { type SpokenTurn, type TriageContext, triage } from './triage.ts';

const NO_ORDINARY: ReadonlySet<string> = new Set();
const turns = (...texts: string[]): SpokenTurn[] => texts.map((text) => ({ text }));

function judge(rules: readonly Rule[], said: readonly SpokenTurn[], context: Partial<TriageContext> = {}) {
  return triage(said, { practice: 'huisarts', ...context }, compileRules(rules, lexicon, NO_ORDINARY));
}
const levelOf = (verdict: ReturnType<typeof triage>): string =>
  verdict.kind === 'human-now' ? verdict.because.level : verdict.confirm ? 'confirm' : 'none';

describe('the time of each alarm word', () => {
  const said: SpokenTurn = {
    text: 'ja, ze heeft koorts nu',
    fromMs: 1_000,
    toMs: 3_000,
    words: ['ja,', 'ze', 'heeft', 'koorts', 'nu'].map((text, at) => ({
      text,
      fromMs: 1_000 + 400 * at,
      toMs: 1_300 + 400 * at,
    })),
  };
  const spokenIn = (...turnsSaid: readonly SpokenTurn[]) => {
    const verdict = judge([aRule({ signs: ['koorts'] })], turnsSaid);
    return verdict.kind === 'human-now' ? verdict.because.because[0].spoken : 'no alarm';
  };

  it('is that of the word, as the recogniser gave it', () => {
    expect(spokenIn(said)).toEqual([{ fromMs: 2_200, toMs: 2_500, of: 'word' }]);
  });

  it('is that of the turn when the recogniser times no words, or other words', () => {
    const ofTurn = [{ fromMs: 1_000, toMs: 3_000, of: 'turn' }];
    expect(spokenIn({ text: said.text, fromMs: 1_000, toMs: 3_000 })).toEqual(ofTurn);
    expect(spokenIn({ ...said, words: [{ text: 'heel wat anders', fromMs: 0, toMs: 1 }] })).toEqual(ofTurn);
    expect(spokenIn({ ...said, text: 'geen idee', alternatives: ['koorts'] })).toEqual(ofTurn);
  });

  it('is left out for words of which no time is known', () => {
    expect(spokenIn({ text: 'koorts' })).toBeUndefined();
  });

  it('is kept for a word of an earlier turn', () => {
    const rule = aRule({ signs: [together('koorts', 'stijve nek')] });
    const verdict = judge([rule], [said, { text: 'en een stijve nek', fromMs: 9_000, toMs: 9_900 }]);
    const [first] = verdict.kind === 'human-now' ? verdict.because.because : [];
    expect(first?.words).toEqual(['koorts', 'stijve', 'nek']);
    expect(first?.spoken?.map(({ fromMs, of }) => [fromMs, of])).toEqual([
      [2_200, 'word'],
      [9_000, 'turn'],
      [9_000, 'turn'],
    ]);
  });
});

describe('S2: the whole call is remembered', () => {
  const stiffNeck = aRule({ id: 'meningitis', signs: [together('koorts', 'stijve nek')] });

  it('brings together what was said in different turns', () => {
    expect(levelOf(judge([stiffNeck], turns('ze heeft koorts', 'ze is vier', 'en een stijve nek')))).toBe(
      '112',
    );
  });

  it.each([
    ['the first part alone', ['ze heeft koorts']],
    ['the second part alone', ['een stijve nek']],
  ])('does not fire on %s', (_, said) => {
    expect(levelOf(judge([stiffNeck], turns(...said)))).toBe('none');
  });

  it('still counts an alarm after ten turns about something else', () => {
    const rest = Array.from({ length: 10 }, (_, at) => `ja dat is goed ${at}`);
    expect(levelOf(judge([aRule()], turns('ik heb koorts', ...rest)))).toBe('112');
  });

  it('does not let "nee" to another question take back an alarm', () => {
    expect(levelOf(judge([aRule()], turns('ik heb koorts', 'nee', 'nee dank u')))).toBe('112');
  });

  it('fires on the words of a turn that is not over', () => {
    expect(levelOf(judge([aRule()], turns('goedemorgen', 'mijn zoon heeft koorts en')))).toBe('112');
  });

  it('lets the same breath deny it', () => {
    expect(levelOf(judge([aRule()], turns('koorts')))).toBe('112');
    expect(levelOf(judge([aRule()], turns('koorts heb ik niet')))).toBe('none');
  });

  it('reads what the recogniser also thought possible', () => {
    expect(levelOf(judge([aRule()], [{ text: 'ik heb kroos', alternatives: ['ik heb koorts'] }]))).toBe(
      '112',
    );
  });

  it('does not join words of two readings of a turn', () => {
    const rule = aRule({ signs: ['stijve nek'] });
    expect(levelOf(judge([rule], [{ text: 'een stijve', alternatives: ['nek'] }]))).toBe('none');
    expect(levelOf(judge([rule], turns('een stijve', 'nek')))).toBe('none');
  });

  it('says nothing of a call in which nobody has spoken', () => {
    expect(judge([aRule()], [])).toEqual({ kind: 'may-continue', today: [], confirm: null });
  });
});

describe('the reasons of an alarm', () => {
  it('hold the rule, the literal words with their turn, and whom they are about', () => {
    const verdict = judge(
      [aRule({ signs: ['hoge ..2 koorts'] })],
      turns('hallo', 'mijn Moeder heeft Hóge erge KOORTS'),
    );
    expect(verdict).toEqual({
      kind: 'human-now',
      because: {
        level: '112',
        because: [
          {
            rule: 'fever',
            level: '112',
            action: 'A112',
            words: ['Hóge', 'erge', 'KOORTS'],
            turn: 1,
            about: 'parent',
          },
        ],
      },
    });
  });

  it('come with the highest level first', () => {
    const mild = aRule({ id: 'cough', signs: ['hoest'], level: 'human-now', action: 'SPOED' });
    const verdict = judge([mild, aRule()], turns('ik hoest en heb koorts'));
    expect(verdict.kind === 'human-now' && verdict.because.because.map(({ rule }) => rule)).toEqual([
      'fever',
      'cough',
    ]);
  });

  it('name no person when nobody was named', () => {
    const verdict = judge([aRule()], turns('hoge koorts'));
    expect(verdict.kind === 'human-now' && 'about' in verdict.because.because[0]).toBe(false);
  });

  it('take a sign that stands before a graver one that is doubtful', () => {
    const rule = aRule({ signs: ['benauwd', atLevel('human-now', 'koorts')] });
    expect(levelOf(judge([rule], turns('vorige week was ik benauwd. Nu koorts')))).toBe('human-now');
  });

  it('take the sign of the highest level of one rule', () => {
    const rule = aRule({ signs: [atLevel('human-now', 'koorts'), 'hoge koorts'] });
    expect(levelOf(judge([rule], turns('koorts')))).toBe('human-now');
    expect(levelOf(judge([rule], turns('hoge koorts')))).toBe('112');
  });
});

describe('a danger that waits for today', () => {
  const bite = aRule({ id: 'bite', signs: ['gebeten'], level: 'today', action: 'VANDAAG' });

  it('lets the dialogue go on with the reason beside it', () => {
    const verdict = judge([bite], turns('ik ben gebeten'));
    expect(verdict.kind === 'may-continue' && verdict.today.map(({ rule }) => rule)).toEqual(['bite']);
  });

  it('goes along when another danger brings a human', () => {
    const verdict = judge([bite, aRule()], turns('ik ben gebeten en heb koorts'));
    expect(verdict.kind === 'human-now' && verdict.because.because.map(({ level }) => level)).toEqual([
      '112',
      'today',
    ]);
  });
});

describe('a practice hears its own dangers', () => {
  it.each([
    ['huisarts', '112'],
    ['tandarts', 'none'],
  ] as const)('%s: %s', (practice, level) => {
    expect(levelOf(judge([aRule()], turns('ik heb koorts'), { practice }))).toBe(level);
  });
});

describe('confirmation: once, and only when the words look like a counter-example', () => {
  const rule = aRule({ doubtIf: ['na de prik'] });
  const said = 'koorts na de prik';
  const asked = { rule: asId<RuleId>('fever'), turn: 1 };

  it('asks the question of the rule', () => {
    expect(judge([rule], turns(said))).toEqual({
      kind: 'may-continue',
      today: [],
      confirm: { rule: 'fever', question: 'Is er nu koorts?' },
    });
  });

  it('asks nothing when the words are plain', () => {
    expect(levelOf(judge([rule], turns('koorts')))).toBe('112');
  });

  it.each(['nee', 'nee hoor', 'nee dank u wel', 'nee dat niet gelukkig'])('is cleared by "%s"', (answer) => {
    expect(levelOf(judge([rule], turns(said, answer), { asked }))).toBe('none');
  });

  it.each([
    'ja',
    'weet ik niet',
    'nou',
    'nee maar wel een beetje',
    'nee hij is koud',
    'wat zegt u',
    '',
    'eh',
  ])('no clear answer leaves the alarm standing: "%s"', (answer) => {
    expect(levelOf(judge([rule], turns(said, answer), { asked }))).toBe('112');
  });

  it('waits while the caller has not answered', () => {
    expect(levelOf(judge([rule], turns(said), { asked }))).toBe('confirm');
  });

  it('does not ask again later in the call', () => {
    expect(levelOf(judge([rule], turns(said, 'nee', 'ik wil een afspraak'), { asked }))).toBe('none');
  });

  it('asks no second question: another doubtful rule then raises', () => {
    const other = aRule({ id: 'cough', signs: ['hoest'], doubtIf: ['van stof'] });
    const call = turns(said, 'nee', 'ik hoest van stof');
    expect(levelOf(judge([rule, other], call, { asked: [asked] }))).toBe('112');
  });

  it('a clear "nee" silences nothing that another rule heard', () => {
    const other = aRule({ id: 'cough', signs: ['hoest'], level: 'human-now' });
    expect(levelOf(judge([rule, other], turns(`${said} en hoest`, 'nee'), { asked }))).toBe('human-now');
  });

  it('falls again when the caller says the words plainly after that "nee"', () => {
    expect(levelOf(judge([rule], turns(said, 'nee', 'toch wel koorts hoor'), { asked }))).toBe('112');
  });
});

describe('S3: nothing but the words decides', () => {
  it('gives the same verdict for the same words, every time', () => {
    const compiled = compileRules([aRule()], lexicon, NO_ORDINARY);
    const verdicts = [1, 2, 3].map(() => triage(turns('hoge koorts'), { practice: 'huisarts' }, compiled));
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1);
  });

  it('never lowers: one rule that is excused leaves the others as they were', () => {
    const excused = aRule({ id: 'warm', signs: ['koorts'], unless: ['na de prik'] });
    const other = aRule({ id: 'suf', signs: ['suf'] });
    expect(levelOf(judge([excused, other], turns('koorts na de prik en suf')))).toBe('112');
  });
});
