import { FIRST_NAMES } from '../../../domain/first-names.ts';
import type { ForWhom } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import { partOf, type SaidTurn, textAt } from '../words.ts';
import { takesBack } from './correction-words.ts';

/** Whose: also as regions and who learnt Dutch late say it ("mien vrouw", "mijne man", "oons kind"). */
const MINE = 'mijn|mn|me|min|mun|mien|mijne|mijnen|mine|mi|mij';
const OURS = 'ons|onze|onzen|oons|ozze|oos|uns|oes';
const MY = `(${MINE}|${OURS}|de)`;

/** "Stiefzoon", "pleegkind"; a grandchild is nobody's child here. */
const STEPS = ['', 'stief', 'pleeg', 'adoptie'];
const CHILDREN =
  'zoon zoontje zoontjes zoons zonen dochter dochtertje dochtertjes dochters kind kindje kindjes kinderen'
    .split(' ')
    .flatMap((child) => STEPS.map((step) => `${step}${child}`));
const CHILD = `(${CHILDREN.join('|')}|baby|babytje|kleine|kleintje|kleintjes|jongste|oudste|middelste|peuter|kleuter|tweeling|meisje|meisjes|meissie|meiske|meid|meiden|meidje|jongen|jongens|jongetje|jongetjes|jochie|pasgeborene|puber|pubers|zoonlief|dochterlief|kids|kroost|knul|ukkie|ukje|dreumes|tiener|tieners|nakomertje|schoolkind)`;
const PARTNER =
  '(man|vrouw|vriend|vriendin|partner|echtgenoot|echtgenote|verloofde|wederhelft|betere helft|vrouwtje|vrouwke|vrouwlief|manlief|mannetje|ventje|wijf|eega|ega|gade|vent|lief|liefste|geliefde|levenspartner|levensgezel|levensgezellin)';
const PARENT =
  '(moeder|vader|ma|pa|mama|papa|ouders|schoonmoeder|schoonvader|schoonouders|schoonma|schoonpa|moe|moeders|vaders|vaer|va|moeke|mem|heit|pap|mam|stiefvader|stiefmoeder|pleegmoeder|pleegvader|ouwe moer|mamma|pappa|moederlief|oudjes|ouwelui)';

/** Where somebody is only mentioned: who advises, drives or calls is not the patient. */
const NOT_THE_PATIENT = [MY]
  .flatMap((my) =>
    [CHILD, PARTNER, PARENT].map((person) =>
      phrasePattern(
        `${my} ${person} (meekomen|meegaan|erbij|mee komen|zegt|zei|vindt|vond|denkt|dacht|brengt|rijdt|haalt|vroeg|vraagt|adviseert|stuurt|raadde|heeft gezegd|had gezegd|belde|maakt zich zorgen|komt mee|gaat mee|te praten|gesproken|gepraat|overlegd|die zei|die zegt|en die zei|en die zegt|kan me brengen|wil dat ik|is mee|moet mee)`,
      ),
    ),
  )
  .concat(
    // "Dat heb ik van mijn moeder geleerd", "mijn dochter heeft dit nummer opgezocht".
    [CHILD, PARTNER, PARENT].flatMap((person) => [
      phrasePattern(`(van|via|door) ${MY} ${person} (geleerd|gehoord|gekregen|begrepen|vernomen)`),
      phrasePattern(
        `${MY} ${person} (heeft|had|hebben) * (opgezocht|gebeld|gezegd|verteld|geregeld|aangeraden|aanbevolen|gevonden|ingetoetst|doorgegeven|doorverwezen)`,
      ),
    ]),
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
        `(${MINE}|${OURS}|der|haar) (eigen|kleine|jongste|oudste|middelste|pasgeboren|lieve|twee|drie|beide|andere)? ${CHILD}`,
      ),
      phrasePattern(
        '(voor|met|om|over) (een|de|t|het)? (kind|kindje|kleine|baby|kinderen|kids|jongste|oudste|middelste|tweeling|zoontje|dochtertje)',
      ),
      phrasePattern(
        '(de|t|het) (kinderen|kids|jongens|meisjes|meiden|tweeling|baby|kleine|jongste|oudste) (moet|moeten|heeft|hebben|is|zijn|wil|willen|hoest)',
      ),
      phrasePattern('(zoon|zoontje|dochter|dochtertje|kind|kindje|baby) van (mij|ons)'),
      // "Met Bram, hij is vijf": who is told by an age like that is no caller; "hij is drie dagen ziek" is no age.
      phrasePattern(
        '(hij|ze|zij) is (pas|nu|net|bijna|nog maar|inmiddels)? (een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17) (jaar|jaartjes|maand|maanden|$)',
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
      phrasePattern(`(${MINE}|haar) (eigen|lieve|arme|zieke)? ${PARTNER}`),
      // Who learnt Dutch late may call his wife so.
      phrasePattern('(mijn|mn) mevrouw'),
      phrasePattern('(voor|met|om|over) de (vrouw|man)'),
      phrasePattern('(afspraak|recept|medicijnen|controle) voor (man|vrouw)'),
    ],
  ],
  [
    'parent',
    [
      phrasePattern(`(${MINE}|${OURS}) (oude|ouwe|eigen|lieve|bejaarde|demente|zieke|twee)? ${PARENT}`),
      phrasePattern(
        '(voor|met|om|over|namens) (ons)? (ma|pa|mama|papa|moeder|vader|moeders|vaders|mem|heit)',
      ),
    ],
  ],
];

const SELF: readonly PhrasePattern[] = [
  '(voor|over|om) (mezelf|mijzelf|me zelf|mij zelf|mn eigen|mijn eigen|mijzelve|me eigen)',
  '(voor|over|om) (mij|me) (zelf|alleen|persoonlijk|ja|hoor|graag|dus|inderdaad)?  $',
  'ik (ben|zelf ben) (zelf)? (de|het) (patient|zieke)',
  '(ik ben het|ik ben t|ben ik|dat ben ik|gaat om mij|gaat over mij|betreft mij|betreft mijzelf|ik bel voor mij) (zelf)?',
  '^ (gewoon|eh|nee|ja)? (voor)? (mezelf|mijzelf|ikzelf|ik zelf) ',
  // "Mij kind is ziek" is said by who learnt Dutch late, of the child.
  '^ (gewoon|eh|nee|ja)? (voor)? mij (graag|hoor|ja|dus|alstublieft|persoonlijk|zelf|$)',
  '(ik kom|kom ik) (gewoon|dan)? zelf',
  'ik (heb|wil|wou|wilde|moet|zou|kom|had) (graag|ook|nu|dus)? zelf (een|naar|graag|langs|komen|ook)',
  'ik (heb|wil|wou|wilde|moet|zou) (graag|ook|nu|dus)? (een afspraak|een controle|een recept) voor (mij|me|mezelf|mijzelf)',
  '(niet|nie) voor (mijn|mn) * (maar)? (voor)? (mij|mezelf|mijzelf)',
].map(phrasePattern);

/** For whom the caller calls, only when the words say so. */
export function findWho(turn: SaidTurn): ForWhom | undefined {
  // "Voor mijzelf, o nee, voor mijn man", "niet voor mijn zoon maar voor mijn dochter": the person named last.
  const taken = turn.words.findLastIndex(
    ({ text }, at) => takesBack(text) || (text === 'maar' && DENIED.test(partOf(turn, 0, at).plain)),
  );
  const anew = taken > 0 ? whoIn(partOf(turn, taken + 1)) : undefined;
  return anew ?? whoIn(turn);
}

const DENIED = / (?:niet|nie) (?:voor|om|over|namens) /u;

function whoIn(turn: SaidTurn): ForWhom | undefined {
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
  return who ?? (ourOwn(turn) ? 'child' : undefined);
}

/** "Voor onze Tim": who is called by a first name with "onze" is mostly a child of the house. */
const ourOwn = ({ words }: SaidTurn): boolean =>
  words.some(
    ({ text }, at) => /^(ons|onze|oons|onzen)$/.test(text) && FIRST_NAMES.has(textAt(words, at + 1)),
  );
