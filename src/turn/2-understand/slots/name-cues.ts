import type { SaidTurn, Word } from '../words.ts';

/** Words that announce a name; what kind is announced decides how the words after it are divided. */
const CUES: readonly (readonly [RegExp, 'full' | 'last' | 'first'])[] = [
  [
    / (mijn|mn|zijn|haar|de|der|hun|me|men) (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan|achternam) (is|was|luidt|eh|dat is|die is|wordt)? ?/gu,
    'last',
  ],
  [/ (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan) (is|was|luidt|eh|dus|wordt)? ?/gu, 'last'],
  [/ (en )?van (achteren|achter) (heet ik|ben ik|is het|is)? ?/gu, 'last'],
  [/ van zichzelf (heet|is|ben)? ?(ze|zij|ik|het)? ?/gu, 'last'],
  [/ (mijn|mn|zijn|haar|de|me) (voornaam|roepnaam|voornaan) (is|was|luidt|eh|die is|dat is)? ?/gu, 'first'],
  [/ (voornaam|roepnaam) (is|was|eh)? ?/gu, 'first'],
  [
    / (mijn|mn|zijn|haar|de|der|me|men|onze|hun) (volledige|hele)? ?(naam|naan|nam) (is|was|luidt|eh|dat is|die is|isse|iz|wordt) /gu,
    'full',
  ],
  // "Mijn naam van Ginneken" has its prefix; "op naam van" and "de naam van" have none.
  [/(?<= (?:mijn|mn|me|men|mien|zijn|haar|achter)) naam (is|eh)? ?/gu, 'full'],
  [/(?<! (?:mijn|mn|me|men|mien|zijn|haar|achter)) naam (is|van|eh)? ?/gu, 'full'],
  [
    / (sta|staan|staat|stond) (?:ik |hij |ze |zij )?(ingeschreven |bekend |geregistreerd )?(als|onder|op) (?!naam|de naam)/gu,
    'full',
  ],
  [/ (kijk|zoek|kijkt|zoekt) (u )?(maar |even )*(onder|bij|op) (?!naam|de naam)/gu, 'full'],
  [/ naam van (?:mij|hem|haar|mijn [a-z]{3,12}) is /gu, 'full'],
  // Neighbouring languages and regions.
  [/ (?:last name|surname|family name|my last name) (?:is )?/gu, 'last'],
  [/ (?:first name|given name) (?:is )?/gu, 'first'],
  [
    / (?:my name is|my names|i am|i m|this is|this s|mein name ist|je mappelle|mon nom est|me llamo|(?:myn|mien|mijne|men|min) (?:namme|naam|noam|naom|naem|nomme|naum) is|ik (?:hjit|hiet|hait)|ich (?:bin|heisse)|namme is) (?:(?:der|dr|de|den) (?=[a-z]+ [a-z]))?/gu,
    'full',
  ],
  // "Dus nu heet ik ter Braak"; "Kramer heet ik" has nothing behind it.
  [
    / heet (?:ik|hij|ze|zij) (?:(?:nu|inmiddels|voluit|gewoon|officieel|eigenlijk|dan|weer) )*(?=[a-z])/gu,
    'full',
  ],
  [/ (ik|hij|ze|zij|die|hij|we) (heet|heette|eet|hete|noem|heten) /gu, 'full'],
  [
    / (u spreekt|je spreekt|spreekt|spreek|u spreek|ge spreekt|spreekt u|u sprak) (u|je)? ?(met|mee) /gu,
    'full',
  ],
  [/ (dit is|hier is|ik ben|ikke ben|ikke|ik bin|ik bun|ick bin|ik sin|k bin) (met)? ?/gu, 'full'],
  [
    /^ (ja|goedemorgen|goedemiddag|goedenavond|goedendag|hallo|dag|hoi|eh|goeiemorgen|goeiemiddag|morgen|middag|nou|hallo goedemorgen|ja goedemorgen|ja hallo|ja goedemiddag|dag mevrouw|dag meneer)? ?(met|hier) /gu,
    'full',
  ],
];

/** "Ik ben de dochter van mevrouw Hoekstra": whose family it is, which counts when no other name is announced. */
const FAMILY_CUES: readonly (readonly [RegExp, 'full' | 'last'])[] = [
  [/ (vrouw|man|dochter|zoon|moeder|vader|weduwe|echtgenote|echtgenoot) van (?=[a-z]+ $)/gu, 'last'],
  [
    / (dochter|zoon|moeder|vader|oma|opa|ouder) van (?=[a-z]{2,} (van |de |der |den |el |al |ben )*[a-z]{3,} $)/gu,
    'full',
  ],
];

interface CuedPlace {
  /** The first word of the announcement. */
  readonly at: number;
  /** The first word behind the announcement. */
  readonly from: number;
  readonly kind: 'full' | 'last' | 'first';
  readonly ofFamily: boolean;
}

/** Where a name is announced, in the order said: the place of its first word. */
export function cuedPlaces(turn: SaidTurn): readonly CuedPlace[] {
  const places: CuedPlace[] = [];
  const taken = new Set<number>();
  for (const cues of [CUES, FAMILY_CUES]) {
    for (const [cue, kind] of cues) {
      for (const match of turn.plain.matchAll(cue)) {
        const end = match.index + match[0].length;
        // Counting the spaces before the place gives the number of words before it.
        const from = countWords(turn.plain.slice(0, end));
        if (taken.has(from)) continue;
        taken.add(from);
        const at = countWords(turn.plain.slice(0, match.index));
        places.push({ at, from, kind, ofFamily: cues === FAMILY_CUES });
      }
    }
  }
  return places.sort((one, other) => one.from - other.from);
}

/** The words from a place on between single spaces. */
export const plainFrom = (words: readonly Word[], from: number): string =>
  words
    .slice(from)
    .map(({ text }) => text)
    .join(' ');

export const countWords = (text: string): number => text.trim().split(' ').filter(Boolean).length;
