import { describe, expect, it } from 'vitest';
import { deLindeFileWith, practiceOfFile, WART_QUESTIONS } from '../../test/kits/own-questionnaire.ts';
import { readPracticeFile } from './read-practice-file.ts';
import { writePracticeFile } from './write-practice-file.ts';

function faultsOf(questionnaires: readonly unknown[]) {
  const text = deLindeFileWith(questionnaires);
  const read = readPracticeFile(text);
  const lines = text.split('\n');
  return read.kind === 'faults'
    ? read.faults.map(({ line, ...fault }) => ({ ...fault, on: lines[line - 1]?.trim() }))
    : [];
}

// biome-ignore lint/suspicious/noExplicitAny: each row changes another part of the questionnaire as JSON holds it
function changed(change: (questionnaire: any) => unknown): unknown {
  const copy = structuredClone(WART_QUESTIONS) as unknown;
  change(copy);
  return copy;
}

describe('a questionnaire of the practice itself', () => {
  it('is read with its defaults: the page’s words by telephone, Dutch for English, an option’s own word', () => {
    const [own] = practiceOfFile(deLindeFileWith()).questionnaires;
    expect(own).toMatchObject({ name: 'wratten', approvedBy: 'dokter Jansen' });
    expect(own?.title).toEqual({
      nl: 'Vragen voor het wrattenspreekuur',
      en: 'Vragen voor het wrattenspreekuur',
    });
    const asked = (id: string) => own?.questions.find((one) => one.id === id);
    expect(asked('where')).toEqual({
      id: 'where',
      text: { nl: 'Waar zit de wrat?', en: 'Where is the wart?' },
      spoken: 'Waar zit de wrat?',
      answer: { kind: 'text' },
      afterYesTo: null,
      danger: null,
    });
    expect(asked('what')?.afterYesTo).toBe('tried');
    expect(asked('course')?.answer).toMatchObject({
      options: [{ words: ['groter'] }, { words: ['kleiner', 'minder groot'] }],
    });
  });

  it('takes the level of a dangerous yes from the rule that it names', () => {
    const [own] = practiceOfFile(deLindeFileWith()).questionnaires;
    expect(own?.questions.at(-1)?.danger).toEqual({
      rule: 'sepsis',
      level: 'human-now',
      action: 'SPOED',
      words: 'ja, rode huid en koorts',
    });
  });

  it('is written as it was read, and stays the same over any number of exports', () => {
    const once = writePracticeFile(practiceOfFile(deLindeFileWith()));
    expect(writePracticeFile(practiceOfFile(once))).toBe(once);
    expect(JSON.parse(once).questionnaires).toEqual([
      {
        ...WART_QUESTIONS,
        // What says the same as its default is left out.
        questions: WART_QUESTIONS.questions.map((one) =>
          one.id === 'tried' ? { id: one.id, text: one.text, answer: one.answer } : one,
        ),
      },
    ]);
    expect(writePracticeFile({ ...practiceOfFile(once), questionnaires: [] })).not.toContain(
      'questionnaires',
    );
  });

  // biome-ignore lint/suspicious/noExplicitAny: see `changed`
  const rows: readonly [string, (questionnaire: any) => unknown, string, string][] = [
    ['no approval', (q) => delete q.approvedBy, 'approvedBy', 'ontbreekt'],
    [
      'no questions',
      (q) => Object.assign(q, { questions: [] }),
      'questions',
      'moet er ten minste één hebben',
    ],
    [
      'a name with spaces',
      (q) => Object.assign(q, { name: 'mijn lijst' }),
      'name',
      'moet uit kleine letters',
    ],
    [
      'a kind of answer that does not exist',
      (q) => Object.assign(q.questions[0], { answer: 'foto' }),
      'questions[0].answer',
      'moet een van deze zijn: text, yes-no, choice, scale, date',
    ],
    [
      'a question without a kind of answer',
      (q) => delete q.questions[0].answer,
      'questions[0].answer',
      'moet een van deze zijn: text, yes-no, choice, scale, date',
    ],
    [
      'an alarm on a question that takes no yes',
      (q) => Object.assign(q.questions[0], { alarm: { rule: 'sepsis', words: 'ja' } }),
      'questions[0].alarm',
      'dit veld bestaat niet',
    ],
    [
      'an alarm by a rule that does not exist',
      (q) => Object.assign(q.questions[6].alarm, { rule: 'griep' }),
      'questions[6].alarm.rule',
      'deze alarmregel bestaat niet',
    ],
    ['one option', (q) => q.questions[3].options.pop(), 'questions[3].options', 'ten minste'],
    [
      'the same option twice',
      (q) => Object.assign(q.questions[3].options[1], { id: 'bigger' }),
      'questions[3].options[1].id',
      'staat er tweemaal',
    ],
    [
      'words of a caller in capitals',
      (q) => Object.assign(q.questions[3].options[1], { words: ['Kleiner'] }),
      'questions[3].options[1].words[0]',
      'moet in kleine letters',
    ],
    ['a scale without its end', (q) => delete q.questions[4].high, 'questions[4].high', 'ontbreekt'],
    [
      'the same question twice',
      (q) => Object.assign(q.questions[1], { id: 'where' }),
      'questions[1].id',
      'staat er tweemaal',
    ],
    [
      'a condition on a later question',
      (q) => Object.assign(q.questions[0], { afterYesTo: 'tried' }),
      'questions[0].afterYesTo',
      'moet een eerdere ja-of-nee-vraag',
    ],
    [
      'a condition on a question that takes no yes',
      (q) => Object.assign(q.questions[2], { afterYesTo: 'where' }),
      'questions[2].afterYesTo',
      'moet een eerdere ja-of-nee-vraag',
    ],
    [
      'a question for the citizen service number',
      (q) => Object.assign(q.questions[0], { spoken: 'Wat is uw BSN?' }),
      'questions[0].spoken',
      'Balie vraagt nooit om een burgerservicenummer',
    ],
    [
      'a field that does not exist',
      (q) => Object.assign(q, { versie: 2 }),
      'versie',
      'dit veld bestaat niet',
    ],
  ];
  it.each(rows)('with %s is refused by line and field', (_what, change, field, words) => {
    const faults = faultsOf([changed(change)]);
    expect(faults).toContainEqual(
      expect.objectContaining({
        field: `questionnaires[0].${field}`,
        words: expect.stringContaining(words),
      }),
    );
    // Nothing else is called wrong: a practice mends what it reads.
    expect(faults.filter((fault) => !fault.field.startsWith('questionnaires[0]'))).toEqual(
      field === 'name' ? [expect.objectContaining({ field: 'appointmentTypes[0].questionnaire' })] : [],
    );
  });

  it('takes no alarm rule that this kind of practice does not have', () => {
    const text = deLindeFileWith([
      changed((q) => Object.assign(q.questions[6].alarm, { rule: 'young-baby-fever' })),
    ]);
    const read = readPracticeFile(text.replace('"kind": "huisarts"', '"kind": "tandarts"'));
    expect(read).toMatchObject({
      kind: 'faults',
      faults: [
        {
          field: 'questionnaires[0].questions[6].alarm.rule',
          words: 'deze alarmregel is niet voor dit soort praktijk',
        },
      ],
    });
  });

  it('is named once, by no name of Balie’s own, and by an appointment type only when it is there', () => {
    expect(faultsOf([WART_QUESTIONS, WART_QUESTIONS])).toMatchObject([
      { field: 'questionnaires[1].name', words: 'staat er tweemaal', on: '"name": "wratten",' },
    ]);
    expect(faultsOf([WART_QUESTIONS, { ...WART_QUESTIONS, name: 'physio-intake' }])).toMatchObject([
      { field: 'questionnaires[1].name', words: expect.stringContaining('van Balie zelf') },
    ]);
    expect(faultsOf([])).toMatchObject([
      {
        field: 'appointmentTypes[0].questionnaire',
        words: 'deze vragenlijst staat niet bij questionnaires',
        on: '"questionnaire": "wratten"',
      },
    ]);
  });
});
