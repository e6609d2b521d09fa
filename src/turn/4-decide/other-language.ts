import type { SpokenLanguage } from '../../domain/request-reply.ts';
import { after, type Decided, type Dialogue } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** Words as a Dutch ear writes them down as well as in their own spelling; names of languages in Dutch. English is the last resort. */
const WORDS: readonly (readonly [SpokenLanguage, readonly string[]])[] = [
  ['german', ['deutsch', 'sprechen', 'duits', 'ich', 'termin', 'bitte']],
  ['turkish', ['türkçe', 'turkce', 'turks', 'merhaba', 'randevu', 'biliyor', 'istiyorum', 'konuşuyor']],
  ['arabic', ['arabisch', 'arabic', 'arabi', 'salam', 'marhaba', 'العربية', 'مرحبا', 'السلام']],
  ['polish', ['pools', 'polski', 'polsku', 'dzien dobry', 'dzień dobry', 'prosze', 'mowi']],
  [
    'ukrainian',
    ['oekrains', 'oekraiens', 'ukrainian', 'ukrajinsk', 'українськ', 'добрий', 'вітаю', 'dobryj den'],
  ],
];

const languageOf = (said: string): SpokenLanguage =>
  WORDS.find(([, words]) => holdsAny(said, words))?.[0] ?? 'english';

/** One sentence in the caller's language that a human is looked for; then that human. What follows is in English where that is the language. */
export const connectInLanguage = (dialogue: Dialogue, language: SpokenLanguage): Decided =>
  after(
    [{ phrase: 'human-in-your-language', language }],
    ringDesk({ ...dialogue, inEnglish: dialogue.inEnglish || language === 'english' }, 'asked'),
  );

const LANGUAGE =
  '(?:nederlands|hollands|engels|duits|frans|spaans|turks|arabisch|pools|oekra[iï]ens|russisch|roemeens|bulgaars|portugees|italiaans|chinees|tigrinya|somalisch|farsi|marokkaans|berbers|\\p{L}+ taal|de taal)';
/** "Mijn buurvrouw spreekt geen Nederlands", "ze verstaat alleen Turks": told in Dutch, of somebody else. */
const OF_SOMEBODY_ELSE = new RegExp(
  `\\b(?:hij|zij|ze|die|(?:mijn|m['’]n|mn|onze|ons|de|een|haar|zijn) \\p{L}+|(?:meneer|mevrouw) (?:\\p{L}+ ){0,2}?\\p{L}+) (?:\\p{L}+ ){0,2}?(?:spreekt|spreken|verstaat|verstaan|begrijpt|kent|praat|praten|kan) (?:\\p{L}+ ){0,6}?${LANGUAGE}\\b`,
  'u',
);

/** Whoever tells so in Dutch goes on in Dutch: a caller for her neighbour was answered in English. */
const isOfSomebodyElse = ({ asked }: Dialogue): boolean => OF_SOMEBODY_ELSE.test(asked.toLowerCase());
const connect = (dialogue: Dialogue): Decided =>
  isOfSomebodyElse(dialogue)
    ? ringDesk({ ...dialogue, inEnglish: false }, 'asked')
    : connectInLanguage(dialogue, languageOf(dialogue.asked));

/** English is spoken once it is asked for; who asks again in place of saying what they want is helped by a person. */
const begin: WishDialogue['begin'] = (dialogue, context) => {
  if (!dialogue.inEnglish || dialogue.misunderstood > 0 || isOfSomebodyElse(dialogue))
    return connect(dialogue);
  const asked = ask({ ...dialogue, wish: null }, 'open', context, [{ phrase: 'speaks-english' }]);
  return { ...asked, state: { ...asked.state, misunderstood: 1 } };
};

/** English where Balie can finish something in it; any other language is a person's. */
export const otherLanguage: WishDialogue = {
  begin,
  identified: connect,
  answer: connect,
  after: unreachable,
};
