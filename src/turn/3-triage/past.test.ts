import { describe, expect, it } from 'vitest';
import { compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { Reading } from './reading.ts';
import { readScopes } from './scope.ts';

const compiled = compileRules([], lexicon, new Set());

/** The words that are past, in order; "?" behind those of days or weeks ago and of an "en" that may be of now. */
function past(...turns: readonly string[]): string {
  const reading = new Reading(
    turns.map((text) => ({ text })),
    compiled.vocabulary,
    compiled.matchers,
  );
  const scopes = readScopes(reading, compiled.scope);
  return reading.words
    .map(({ plain }, at) => (scopes.past[at] === 0 ? '' : `${plain}${scopes.past[at] === 1 ? '?' : ''}`))
    .filter((word) => word !== '')
    .join(' ');
}

describe('the past reaches forward', () => {
  it.each([
    ['vorig jaar koorts', 'vorig jaar koorts'],
    ['vorige week koorts', 'vorige? week? koorts?'],
    ['vorig jaar koorts, hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts. hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts maar hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts want hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts nu hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts en ik hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts en was hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts ik heb hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts mijn been is dik', 'vorig jaar koorts'],
    ['vorig jaar koorts mijn baby van twee weken is heet', 'vorig jaar koorts'],
    ['vorig jaar heb ik mijn been heet, is dat', 'vorig jaar heb ik mijn been heet'],
    ['vorig jaar mijn been gebroken ik wil koorts', 'vorig jaar mijn been gebroken'],
    ['vorig jaar mijn been heet', 'vorig jaar mijn been heet'],
    ['mijn vader had dat vroeger hoest', 'mijn vader had dat vroeger'],
    ['mijn vader had koorts vroeger hoest', 'mijn vader had koorts vroeger hoest'],
    ['vorig jaar koorts ik zie hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts zie ik hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts heb ik gehad', 'vorig jaar koorts heb ik gehad'],
    ['vorig jaar koorts ik hoest', 'vorig jaar koorts'],
    ['vorig jaar koorts ik griep', 'vorig jaar koorts ik griep'],
    ['vorig jaar koorts zie dubbel', 'vorig jaar koorts zie dubbel'],
    ['vorig jaar koorts en hoest', 'vorig jaar koorts en? hoest?'],
    ['vorig jaar koorts en hoest gehad', 'vorig jaar koorts en hoest gehad'],
    ['vorig jaar koorts en hoest had ze', 'vorig jaar koorts en hoest had ze'],
    ['vorig jaar koorts en hoest in het gezicht', 'vorig jaar koorts en? hoest? in? het? gezicht?'],
    ['vorig jaar koorts en hoest maar niet gehad', 'vorig jaar koorts en? hoest?'],
    ['vorig jaar koorts en a b c d e f g h gehad', 'vorig jaar koorts en a b c d e f g h gehad'],
    [
      'vorig jaar koorts en a b c d e f g h i gehad',
      'vorig jaar koorts en? a? b? c? d? e? f? g? h? i? gehad?',
    ],
    ['vorig jaar a b c d e f g h i j k l m n o', 'vorig jaar a b c d e f g h i j k l m n'],
  ])('%s -> %s', (sentence, words) => {
    expect(past(sentence)).toBe(words);
  });

  it('not into another turn', () => {
    expect(past('vorig jaar', 'koorts')).toBe('vorig jaar');
  });
});

describe('the past reaches back', () => {
  it.each([
    ['koorts vorig jaar', 'koorts vorig jaar'],
    ['koorts vorige week', 'koorts? vorige? week?'],
    ['hoest, koorts vorig jaar', 'koorts vorig jaar'],
    ['hoest. koorts vorig jaar', 'koorts vorig jaar'],
    ['hoest maar koorts vorig jaar', 'maar koorts vorig jaar'],
    ['hoest want koorts vorig jaar', 'want koorts vorig jaar'],
    ['nu koorts vorig jaar', 'vorig jaar'],
    ['koorts mijn vader had dat vroeger', 'mijn vader had dat vroeger'],
    ['pijn in mijn borst had ik vroeger', 'pijn in mijn borst had ik vroeger'],
    ['koorts mijn vader, had dat vroeger', 'had dat vroeger'],
    ['koorts hij is weer de oude', 'hij is weer de oude'],
    ['ik heb koorts vorig jaar had ik dat', 'vorig jaar had ik dat'],
    ['ik heb koorts vorig jaar had veel', 'ik heb koorts vorig jaar had veel'],
    ['ik heb koorts vorig jaar had, ik', 'ik heb koorts vorig jaar had'],
    ['ik heb koorts vorig jaar, had ik dat', 'ik heb koorts vorig jaar'],
    ['ik heb koorts vorig jaar', 'ik heb koorts vorig jaar'],
    ['koorts nu hoest vorig jaar', 'vorig jaar'],
    ['ik koorts vorig jaar', 'ik koorts vorig jaar'],
    ['hoest ik koorts vorig jaar', 'ik koorts vorig jaar'],
    ['hoest had ik koorts vorig jaar', 'hoest had ik koorts vorig jaar'],
    ['hoest had maar koorts vorig jaar', 'maar koorts vorig jaar'],
    ['a b c d e f g h i j k l m n o vorig jaar', 'b c d e f g h i j k l m n o vorig jaar'],
  ])('%s -> %s', (sentence, words) => {
    expect(past(sentence)).toBe(words);
  });

  it('not into another turn', () => {
    expect(past('koorts', 'vorig jaar')).toBe('vorig jaar');
  });
});

describe('the past', () => {
  it.each([['vorig jaar koorts en nu weer'], ['nog steeds koorts vorig jaar']])(
    'is no past when it is there again: %s',
    (sentence) => {
      expect(past(sentence)).toBe('');
    },
  );

  it('is there again in its own turn only', () => {
    expect(past('vorig jaar koorts', 'nog steeds hoest')).toBe('vorig jaar koorts');
  });

  it('of long ago is not weakened by weeks ago', () => {
    expect(past('vorige week koorts vorig jaar')).toBe('vorige week koorts vorig jaar');
  });
});

describe('a clause that points back to the one before it', () => {
  it.each([
    ['ik had koorts, dat is zes jaar terug', 'ik had koorts dat is zes jaar terug'],
    ['ze is gevallen, dat was vorige week', 'ze? is? gevallen? dat? was? vorige? week?'],
    ['ik heb koorts, dat is zes jaar terug', 'dat is zes jaar terug'],
    ['ik had koorts. dat is zes jaar terug', 'dat is zes jaar terug'],
    ['ik had koorts, dat is zes jaar terug begonnen', 'dat is zes jaar terug begonnen'],
    ['ik had koorts, de griep was zes jaar terug', 'de griep was zes jaar terug'],
    ['dat is zes jaar terug', 'dat is zes jaar terug'],
    ['hoest, ik had koorts, dat is zes jaar terug', 'ik had koorts dat is zes jaar terug'],
    ['ik had a b c d e f g h i j k l m koorts, dat is zes jaar terug', 'dat is zes jaar terug'],
  ])('%s -> %s', (sentence, words) => {
    expect(past(sentence)).toBe(words);
  });
});

describe('"weer goed" ends what the clause before it tells in the past', () => {
  it.each([
    ['ik was gisteren benauwd, nu weer helemaal goed', 'ik? was? gisteren? benauwd?'],
    ['ik was benauwd, nu weer goed hoor', 'ik? was? benauwd?'],
    ['ik was benauwd maar het gaat weer goed en ik wil sporten', 'ik? was? benauwd?'],
    ['hij is gevallen, alles is goed gekomen', 'hij? is? gevallen?'],
    ['ik was benauwd, dat is nu over', 'ik? was? benauwd? dat? is? nu? over?'],
  ])('%s -> %s', (sentence, words) => {
    expect(past(sentence)).toBe(words);
  });

  it.each([
    ['a danger of today', 'ik was vannacht benauwd, nu weer helemaal goed'],
    ['what is told of now', 'ik ben benauwd, nu weer goed'],
    ['what goes on after it', 'ik was benauwd, nu weer goed benauwd'],
    ['what is back', 'ik was benauwd, ging weer goed, nu opnieuw'],
    ['another sentence', 'ik was benauwd. het gaat weer goed'],
    ['nothing before it', 'weer goed'],
  ])('but not %s: %s', (_, sentence) => {
    expect(past(sentence)).toBe('');
  });
});

describe('the past of a month and of a pregnancy', () => {
  it.each([
    ['ik ben in maart flauwgevallen', 'ik ben in maart flauwgevallen'],
    ['ik ben in maart uitgerekend', ''],
    ['toen ik zwanger was koorts, nu hoest', 'toen ik zwanger was koorts'],
  ])('%s -> %s', (sentence, words) => {
    expect(past(sentence)).toBe(words);
  });
});
