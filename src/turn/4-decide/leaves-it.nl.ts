/** "Laat maar", "laat het maar": at an open question, halfway a wish, and in what follows on either. */
const LET_IT_BE = "laat (?:het |dat |['’]?t )?maar";
const BY_NOW = '(?:nu|inmiddels|intussen|ondertussen|gelukkig|vanzelf|zelf|zich|het|al|net)';
/** It is over ("is het al geregeld" asks whether it is), need not be any more, or is called about another time. */
const LEAVES = new RegExp(
  [
    ` ${LET_IT_BE}`,
    ` (?:het|dat|die|alles|ik) (?:is|heeft|heb)(?: ${BY_NOW})* (?:opgelost|geregeld|gelukt|afgehandeld|gevonden|gedaan|klaar)`,
    ' hoeft (?:al |toch )*niet meer',
    ' niks aan de hand',
    ' (?:bel|bellen|probeer|proberen) (?:ik |we |u |jullie |het |wel |dan |nog |gewoon |toch |een |op |na |over )*(?:later|straks|morgen|vanmiddag|vanavond|andere|ander|uurtje|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende)',
  ].join('|'),
  'u',
);
/** Words that may stand beside it; any other says more, as "laat de afspraak maar zitten" does. */
const BESIDE = new Set(
  (
    'ja nee nou o oh ah ach eh uh sorry excuus pardon hallo hoi dag doei goedemorgen goedemiddag goedenavond mevrouw meneer hoor zeg dank dankje dankjewel dankuwel bedankt u je wel ' +
    'laat het dat die is heb heeft zich ik maar zitten al opgelost geregeld gelukt afgehandeld gevonden gedaan klaar zelf vanzelf gelukkig inmiddels intussen ondertussen nu net toch eigenlijk alles ' +
    'jullie later zo een andere ander keer moment op vanmiddag vanavond over uurtje na de middag weer terug opnieuw nog eens even dan gewoon anders ' +
    'hoeft niet meer nodig niks aan hand fijne goede tot ziens te druk lang duurt mij me wachten want goed en ok oke prima'
  ).split(' '),
);
/** "Laat maar zitten morgen" is about an appointment; "ik bel morgen wel" is not. */
const RINGS_LATER = / (?:bel|bellen|probeer|proberen) /u;
const BESIDE_RINGING = new Set(
  'bel bellen probeer proberen we wij straks morgen maandag dinsdag woensdag donderdag vrijdag volgende week'.split(
    ' ',
  ),
);
/** Who is to ring: the practice, which is a callback. */
const RINGS_ME = / (?:bel|belt|bellen) (?:u |jullie )?(?:me|mij) | (?:u|jullie) (?:bel|belt|bellen) /u;

/** Whether a turn only says that there is nothing (more) to be done: it has resolved itself, or the caller rings another time. */
export function leavesIt(text: string): boolean {
  const { plain, words } = read(text);
  const ringsLater = RINGS_LATER.test(plain);
  return LEAVES.test(plain) && !RINGS_ME.test(plain) && isNothingElse(words, ringsLater);
}

function read(text: string): { readonly plain: string; readonly words: readonly string[] } {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return { plain: ` ${words.join(' ')} `, words };
}

const isNothingElse = (words: readonly string[], ringsLater: boolean): boolean =>
  words.every((word) => BESIDE.has(word) || (ringsLater && BESIDE_RINGING.has(word)));

/** Who rings again by themselves, "ik bel morgen wel", asks for no call back; what they name is when they ring, and no wanted day. */
const RINGS_AGAIN =
  / (?:ik (?:bel|probeer)|(?:bel|probeer) ik|(?:we|wij) bellen|bellen (?:we|wij)) (?:[a-z]+ ){0,8}?(?:wel|zelf|weer|later|straks|andere keer|morgen|vanmiddag|vanavond|[a-z]+dag|volgende week) /u;
export function ringsAgain(text: string): boolean {
  const { plain, words } = read(text);
  return RINGS_AGAIN.test(plain) && !RINGS_ME.test(plain) && isNothingElse(words, true);
}

/** Words that let the whole wish go, wherever they stand. */
const LETS_GO = new RegExp(
  [
    `\\b${LET_IT_BE} (?:even )?zitten\\b`,
    "\\bvergeet (?:het|'t|dat) maar\\b",
    '\\bhoef(?:t)? (?:toch |nu |dan )*geen afspraak\\b',
    `\\b${LET_IT_BE},? dan (?:ga|zoek|kijk|probeer) ik\\b`,
    `\\b${LET_IT_BE},? (?:dan )?(?:ik bel|bel ik) (?:wel|later|straks|zelf|nog|weer|een andere keer)\\b`,
  ].join('|'),
  'u',
);
/** "Ik wacht toch liever nog even", "ik bel een andere keer wel": "liever" and "andere" ask for nothing else here. */
const WAITS = /\bik wacht (?:toch |dan |nog |maar )*liever (?:nog |even |toch )*|\been andere keer\b/gu;
/** "Laat maar" alone is one too; in a sentence it mostly begins another ("laat maar weten", "laat maar de eerste doen"). */
const NOTHING_BUT = new RegExp(
  `^(?:(?:nee|nou|ach|och|oh?|eh|ja|dan|goed|oké|oke)[, ]+)*${LET_IT_BE}[.! ]*$`,
  'u',
);
/** "Never mind" and "forget it", as stage 2 gives them; of a Dutch caller "toch niet" may be about one of the times. */
const NEVER_MIND = /^(?:nee )?toch niet\b/u;
/** Then something else is meant after all: another place, an appointment that there is, a person. */
const MEANS_MORE =
  /\b(?:eerste|tweede|andere|doe|liever|wil|graag|recept\p{L}*|afzeg\p{L}*|annul\p{L}*|verzet\p{L}*|medewerker|mens)\b|\bmijn afspraak\b|\b(?:zeg|zet)\b.*\b(?:af|op)\b/u;

/** Whether these words let go what is being done, and ask for nothing else. */
export function letsGo(text: string, inEnglish: boolean): boolean {
  const said = text.toLowerCase().trim();
  if (inEnglish && NEVER_MIND.test(said)) return !MEANS_MORE.test(said);
  return NOTHING_BUT.test(said) || (LETS_GO.test(said) && !MEANS_MORE.test(said.replaceAll(WAITS, '')));
}
