import type { Slots } from '../../domain/meaning.ts';
import type { ChangedDetail } from '../../domain/request-reply.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { emailAsSaid } from './email-as-said.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { holdsAny } from './said-words.ts';
import { identifyFirst, type WishDialogue } from './wish-dialogue.ts';

const WORDS: readonly (readonly [ChangedDetail, readonly string[]])[] = [
  ['email', ['mailadres', 'e-mail', 'email', 'mail']],
  ['phone', ['telefoon', 'nummer', 'mobiel', '06']],
  ['address', ['adres', 'verhuis', 'postcode', 'huisnummer', 'straat', 'woon']],
];

/** A name after a wedding, another insurer or pharmacy: Balie has no question for it, and a person takes it over. */
const OTHER_DETAILS = [
  'heet nu',
  'heet voortaan',
  'heet anders',
  'achternaam',
  'meisjesnaam',
  'andere naam',
  'getrouwd',
  'gescheiden',
  'zorgverzekera',
  'polis',
  'apotheek',
  'bankrekening',
  'rekeningnummer',
  'contactpersoon',
];
const isOther = (said: string): boolean =>
  holdsAny(said, OTHER_DETAILS) &&
  !holdsAny(said, ['telefoon', 'mobiel', 'adres', 'mail', 'verhuis', 'postcode']);

/** How the item names it: a person copies it into the register. */
const NAMES: Readonly<Record<ChangedDetail, string>> = {
  phone: 'Nieuw telefoonnummer',
  address: 'Nieuwe postcode met huisnummer',
  email: 'Nieuw e-mailadres',
};

/** The house number is part of an address, so that word is looked for after the address itself: "huisnummer" holds "nummer". */
function whatChanges(said: string): ChangedDetail | null {
  if (holdsAny(said, ['huisnummer'])) return 'address';
  return WORDS.find(([, words]) => holdsAny(said, words))?.[0] ?? null;
}

function begin(dialogue: Dialogue, context: DialogueContext): Decided {
  if (isOther(dialogue.asked))
    return noteRequest(dialogue, callBackAbout('change-details', [dialogue.asked]), context);
  const what = whatChanges(dialogue.asked);
  return what === null
    ? ask(dialogue, 'what-changes', context)
    : ask({ ...dialogue, change: { what, value: null } }, 'changed-value', context);
}

/** A changed number, address or e-mail address: read back, and noted as a proposal that people copy. Balie changes no patient. */
export const changeDetails: WishDialogue = {
  begin: identifyFirst(begin),
  identified: begin,
  answer(dialogue, { text, meaning: { slots } }, context) {
    const { change } = dialogue;
    if (change === null) {
      if (isOther(text))
        return noteRequest(dialogue, callBackAbout('change-details', [dialogue.asked, text]), context);
      const what = whatChanges(text);
      return what === null
        ? afterMisunderstanding(dialogue, context)
        : ask({ ...dialogue, change: { what, value: null } }, 'changed-value', context);
    }
    const value = valueSaid(change.what, slots, text);
    if (value !== null) return ask({ ...dialogue, change: { ...change, value } }, 'confirm-change', context);
    if (dialogue.step !== 'confirm-change' || slots.yesNo === undefined)
      return afterMisunderstanding(dialogue, context);
    if (slots.yesNo === 'yes') return note(dialogue, change, context);
    // Said back wrong: once more, and after that a person.
    return dialogue.offerRounds > 0
      ? ringDesk(dialogue, 'not-understood')
      : ask({ ...dialogue, change: { ...change, value: null }, offerRounds: 1 }, 'changed-value', context);
  },
  after: (dialogue, outcome, context) =>
    afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context),
};

function valueSaid(what: ChangedDetail, { phone, postcode }: Slots, text: string): string | null {
  switch (what) {
    case 'phone':
      return phone ?? null;
    case 'address':
      return postcode ?? null;
    case 'email':
      return emailAsSaid(text);
  }
}

function note(
  dialogue: Dialogue,
  { what, value }: { readonly what: ChangedDetail; readonly value: string | null },
  context: DialogueContext,
): Decided {
  return noteRequest(
    { ...dialogue, change: null },
    {
      wish: 'change-details',
      details: [`${NAMES[what]}: ${value}`],
      urgency: 'normal',
      reply: 'none',
      again: false,
    },
    context,
  );
}
