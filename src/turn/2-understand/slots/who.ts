import type { ForWhom } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import type { SaidTurn } from '../words.ts';

const MY = '(mijn|mn|me|ons|onze|min|mun|de)';
const CHILD =
  '(zoon|zoontje|dochter|dochtertje|kind|kindje|kinderen|baby|kleine|jongste|oudste|peuter|kleuter|dochters|zonen|tweeling|meisje|jongen|pasgeborene|puber|zoonlief|kids|jongetje|meisjes|meissie|meiske|knul|ukkie|dreumes|tiener|zoons|pleegkind|pleegzoon|pleegdochter|stiefzoon|stiefdochter)';
const PARTNER =
  '(man|vrouw|vriend|vriendin|partner|echtgenoot|echtgenote|verloofde|wederhelft|vrouwtje|manlief|eega|ega|gade|vent|lief|levenspartner|levensgezel|levensgezellin)';
const PARENT =
  '(moeder|vader|ma|pa|mama|papa|ouders|schoonmoeder|schoonvader|moe|vaer|moeke|pap|mam|stiefvader|stiefmoeder|ouwe moer|mamma|pappa|oudjes)';

/** Where somebody is only mentioned: who advises, drives or calls is not the patient. */
const NOT_THE_PATIENT = [MY].flatMap((my) =>
  [CHILD, PARTNER, PARENT].map((person) =>
    phrasePattern(
      `${my} ${person} (meekomen|meegaan|erbij|mee komen|zegt|zei|vindt|vond|denkt|dacht|brengt|rijdt|haalt|vroeg|vraagt|adviseert|stuurt|raadde|heeft gezegd|had gezegd|belde|maakt zich zorgen|komt mee|gaat mee|te praten|gesproken|gepraat|overlegd|die zei|die zegt|en die zei|en die zegt|kan me brengen|wil dat ik|is mee|moet mee)`,
    ),
  ),
);

/** Who the caller is to the patient: "ik ben de moeder van Sem" calls for a child, "ik ben haar dochter" for a parent. */
const CALLERS_ROLE: readonly (readonly [ForWhom, PhrasePattern])[] = [
  [
    'child',
    phrasePattern(
      '(ik ben|met|hier|spreekt met) (de|een|zijn|haar|hun)? (moeder|vader|mama|papa|mam|ouder|pleegmoeder|pleegvader) van',
    ),
  ],
  [
    'parent',
    phrasePattern('ik ben (de|een|zijn|haar|hun) (oudste|jongste)? (dochter|zoon|schoondochter|schoonzoon)'),
  ],
  ['partner', phrasePattern('ik ben (de|zijn|haar) (man|vrouw|partner|echtgenoot|echtgenote)')],
];

/** "De" before a person means one's own only in some families and only after "voor" or "met". */
const people: readonly (readonly [ForWhom, readonly PhrasePattern[]])[] = [
  [
    'child',
    [
      phrasePattern(
        `(mijn|mn|me|ons|onze|min|mun|der|haar) (eigen|kleine|jongste|oudste|pasgeboren|lieve)? ${CHILD}`,
      ),
      phrasePattern(
        '(voor|met|om) (een|de|t|het) (kind|kindje|kleine|baby|kinderen|jongste|oudste|tweeling)',
      ),
      // "Baby van drie weken drinkt slecht": who of the family it is, without a word of whose.
      phrasePattern(
        '^ (eh|ja|hallo)? (de|een|t|het)? (baby|kindje|kleine|zoontje|dochtertje|peuter|kleuter|pasgeborene|tweeling)',
      ),
    ],
  ],
  [
    'partner',
    [
      phrasePattern(`(mijn|mn|me|min|mun|haar) (eigen)? ${PARTNER}`),
      // Who learnt Dutch late may call his wife so.
      phrasePattern('(mijn|mn) mevrouw'),
      phrasePattern('(voor|met) de (vrouw|man)'),
    ],
  ],
  [
    'parent',
    [
      phrasePattern(`(mijn|mn|me|ons|onze|min|mun) (oude|ouwe|eigen|lieve)? ${PARENT}`),
      phrasePattern('(voor|met) (ons)? (ma|pa|mama|papa|moeder|vader)'),
    ],
  ],
];

const SELF: readonly PhrasePattern[] = [
  '(voor|over|om) (mezelf|mijzelf|me zelf|mij zelf|mn eigen|mijn eigen|mijzelve|me eigen)',
  '(voor|over|om) (mij|me) (zelf|alleen|persoonlijk|ja|hoor|graag|dus|inderdaad)?  $',
  'ik (ben|zelf ben) (zelf)? (de|het) (patient|zieke)',
  '(ik ben het|ik ben t|ben ik|dat ben ik|gaat om mij|gaat over mij|betreft mij|betreft mijzelf|ik bel voor mij) (zelf)?',
  '^ (gewoon|eh|nee|ja)? (voor)? (mezelf|mijzelf|mij|ikzelf|ik zelf) ',
  '(niet|nie) voor (mijn|mn) * (maar)? (voor)? (mij|mezelf|mijzelf)',
].map(phrasePattern);

/** For whom the caller calls, only when the words say so. */
export function findWho(turn: SaidTurn): ForWhom | undefined {
  const self = saysAny(turn, SELF);
  const mentions = NOT_THE_PATIENT.flatMap(({ find }) => find(turn) ?? []);
  const asCaller = CALLERS_ROLE.find(([, { find }]) => find(turn) !== null)?.[0];
  if (asCaller !== undefined && !self) return asCaller;
  let who: ForWhom | undefined;
  let place = Number.POSITIVE_INFINITY;
  for (const [person, phrases] of people) {
    for (const { find } of phrases) {
      const words = find(turn);
      if (words === null || mentions.some((mention) => mention.includes(words))) continue;
      const at = turn.plain.indexOf(` ${words} `);
      if (at < place) [who, place] = [person, at];
    }
  }
  if (self) return 'self';
  return who;
}
