const BY_NOW = '(?:nu|inmiddels|intussen|ondertussen|gelukkig|vanzelf|zelf|zich|het|al|net)';
/** It is over ("is het al geregeld" asks whether it is), need not be any more, or is called about another time. */
const LEAVES = new RegExp(
  [
    ' laat (?:het )?maar',
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
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const plain = ` ${words.join(' ')} `;
  const ringsLater = RINGS_LATER.test(plain);
  return (
    LEAVES.test(plain) &&
    !RINGS_ME.test(plain) &&
    words.every((word) => BESIDE.has(word) || (ringsLater && BESIDE_RINGING.has(word)))
  );
}
