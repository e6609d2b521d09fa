import { describe, expect, it } from 'vitest';
import { newDialogue } from './dialogue.ts';
import { withReasonSaid } from './reason-said.ts';

const opened = (asked: string) => withReasonSaid({ ...newDialogue, wish: 'book', asked });

describe('what for, when the first words tell it', () => {
  it.each([
    'ik loop al weken met een zere schouder en daar wou ik naar laten kijken',
    'mijn elleboog',
    'mijn dochter van zes heeft al een tijdje oorpijn, kan ze bij de dokter langs?',
    'ik bel namens mijn moeder, ze wil graag een keer de dokter spreken over haar heup',
    'ik heb een bult in mijn hals, kan ik langskomen',
    'kan ik vrijdag langskomen voor een moedervlek',
    "kan ik bij de dokter komen, er zit een raar plekje op m'n arm",
    'mag ik langskomen deze week nog want ik slaap al weken slecht',
    'ik wil graag een afspraak omdat ik zo duizelig ben',
    'mijn kroon zit los wanneer kan ik terecht',
    'u spreekt met Sanne van de Berg ik wil een afspraak voor mijn heup',
    'ik wil mijn nek laten behandelen',
    'ik ben gevallen en wil even langskomen',
    'mag ik langs komen voor een teek die erin zit',
    'hij loopt al een tijd met een zere knie en wil naar de dokter',
  ])('"%s" is the reason', (asked) => expect(opened(asked).known.reason).toBe(asked));

  it.each([
    'ik wil graag een afspraak',
    'kan ik morgen langskomen',
    'ik bel voor mijn dochter',
    'ik wil naar de dokter',
    'met de dokter een afspraak voor mijn kind van drie',
    'ik wil een afspraak volgende week dinsdag om tien uur',
    'heeft dokter de Vries donderdag tijd',
    'ik moet gezien worden door een dokter maar het heeft geen haast',
    'ik heb een verwijzing gekregen voor fysio en wil een eerste afspraak',
    'kan de huisarts bij mijn vader langskomen, hij kan zelf niet komen',
    'zet mij maar in de agenda voor vrijdag',
    'ik wil graag een afspraak maar liever niet op vrijdag want dan werk ik',
    'ik wil een afspraak op vrijdag want ik ben dan vrij',
    'kan ik snel langskomen want ik heb haast',
    'wanneer heeft de mondhygiëniste weer ruimte',
    'goedendag u spreekt met de dochter van mevrouw de vries ik wil voor haar een afspraak maken',
    'met de man van Sanne Kamphuis ik wil een afspraak voor haar maken',
    'ik heb een vraag en wil een afspraak',
    '',
  ])('"%s" tells none: it is asked', (asked) => expect(opened(asked).known.reason).toBeUndefined());

  it.each([
    ['ik moet na mijn kruisbandoperatie twee keer per week komen, kan ik er meteen acht inplannen', true],
    ['ik moet zes keer behandeld worden voor mijn schouder', true],
    ['ik wil een reeks van zes behandelingen inplannen', false],
    ['twee keer per week komen, acht keer graag', false],
  ])('of a series "%s" is heard for what it is: %s', (asked, isTold) => {
    const together = { kind: 'series', rhythm: { kind: 'every-weeks', weeks: 1 }, times: 6 } as const;
    const { reason } = withReasonSaid({ ...newDialogue, asked, together }).known;
    expect(reason).toBe(isTold ? asked : undefined);
  });

  it('leaves a reason that was heard, what is said in English, and those of a family at once', () => {
    const asked = 'mijn elleboog';
    const start = { ...newDialogue, asked };
    expect(withReasonSaid({ ...start, known: { reason: 'wrat' } }).known.reason).toBe('wrat');
    expect(withReasonSaid({ ...start, inEnglish: true }).known.reason).toBeUndefined();
    const family = { kind: 'family', first: null, second: 'self' } as const;
    expect(withReasonSaid({ ...start, together: family }).known.reason).toBeUndefined();
  });
});
