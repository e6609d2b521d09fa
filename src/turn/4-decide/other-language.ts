import type { SpokenLanguage } from '../../domain/request-reply.ts';
import { after, type Decided, type Dialogue } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
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

const connect = (dialogue: Dialogue): Decided =>
  after(
    [{ phrase: 'human-in-your-language', language: languageOf(dialogue.asked) }],
    ringDesk(dialogue, 'asked'),
  );

/** One sentence in the caller's language that a human will help; then that human. */
export const otherLanguage: WishDialogue = {
  begin: connect,
  identified: connect,
  answer: connect,
  after: unreachable,
};
