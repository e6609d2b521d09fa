import { editDistance } from '../nearness.ts';
import { plainBetween, type SaidTurn, textAt, type Word } from '../words.ts';

/**
 * How regions, neighbouring languages and a telephone line have the words for whom it is ("foar ús mem", "veur mien jong", "vör os pap",
 * "for my wife"), word by word, so that each phrase of `who.ts` is written once.
 */
const DUTCH: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    voor: 'veur foar feur vur vor veu for fur vuur veuk vr foor voer vool poor pour',
    mijn: 'mien myn mun mine mijne mijnen mieen mien mene meine meinen meiner men mon ma',
    mij: 'mich miej mie my moi',
    ons: 'os us oas uus uze uzze ozze oze unser unsere our',
    mezelf:
      'mysels mieszelf miezelf mezolf miezolf michzelf myself mijnself meself mijself mizelf mezelv mezalf mijzelv',
    eigen: 'eige eigene eigens',
    moeder: 'mother mutter mum mom moder moer modder anne',
    vader: 'father vater dad daddy fader vadder voader faor baba',
    ouders: 'olders aolders elders auwers parents eltern',
    zoon: 'son soan zeun zeune sohn zon zone fils',
    dochter: 'daughter dochder tochter dogter doochter fille',
    kind: 'kiend keend bern kid child kiendje kinneke kindeke bernje',
    kinderen: 'kinder kiender children kienders kienjer kinjer',
    kleine: 'lytse lutje lutke',
    meisje: 'famke meidsje wicht deern maedje maedche wichie meske',
    jongen: 'jong jonkje jonge joong jonkie jungske',
    vrouw: 'frou wife wief wiif frau wijffie vrouwken femme frauw',
    man: 'husband kerel mann kearl keerl kjerl',
  }).flatMap(([dutch, said]) => said.split(' ').map((word) => [word, dutch] as const)),
);

const OWN = /^(?:mijn|mien|mijne|mn|mun|men|myn|my|our|ons|onze|oons|ozze|os|oos|us|uze)$/;
/** Standard Dutch of another meaning unless such a word stands before: "ma" is a mother, "zon" the sun, "jong" young. */
const ONLY_BEHIND: Readonly<Record<string, RegExp>> = {
  ma: /^pour$/,
  mon: /^pour$/,
  moi: /^pour$/,
  men: /^(?:voor|veur|vur|vor|om|)$/,
  mine: /^(?:voor|veur|vur|vor|foar)$/,
  poor: /^(?:is|het|t|nee|ja)?$/,
  ...Object.fromEntries(
    'jong jonge kinder kerel kearl keerl kjerl son zon zone anne baba moer modder kid'
      .split(' ')
      .map((word) => [word, OWN]),
  ),
};

/** The turn with these words in standard Dutch; the same turn where there are none. Offsets in the text stay those of what was said. */
export function inStandardDutch(turn: SaidTurn): SaidTurn {
  let changed = false;
  const words = turn.words.map((word, at) => {
    const dutch = dutchFor(word.text, turn.words, at);
    if (dutch === undefined) return word;
    changed = true;
    return { ...word, text: dutch };
  });
  return changed ? { ...turn, words, plain: plainBetween(words, 0, words.length) } : turn;
}

function dutchFor(word: string, words: readonly Word[], at: number): string | undefined {
  const before = textAt(words, at - 1);
  const dutch = DUTCH[word];
  if (dutch !== undefined) return ONLY_BEHIND[word]?.test(before) === false ? undefined : dutch;
  return word.length >= SHORTEST && word.length <= LONGEST && OWN.test(before) && !OTHERS.has(word)
    ? MISHEARD.find((person) => person !== word && editDistance(person, word, 1) <= 1)
    : undefined;
}

/** Behind "mijn" a word that is one letter from one of these is it: "mijn moeter", "mijn dochtertj". */
const MISHEARD =
  'moeder vader dochter dochtertje zoontje vrouw vriendin partner echtgenoot echtgenote kindje kinderen kleintje jongste oudste'.split(
    ' ',
  );
const SHORTEST = 5;
const LONGEST = 12;
/** Words as near to one of those that are right as they are. */
const OTHERS: ReadonlySet<string> = new Set(
  'aders lader kader trouw rouwt vrouwen vriend vriendinnen partners moeders vaders dochters zoontjes kindjes kleintjes koude oude jongen jongens'.split(
    ' ',
  ),
);
