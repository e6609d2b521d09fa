import { FIRST_NAMES } from '../../../domain/first-names.ts';
import type { ForWhom } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import { partOf, plainBetween, readTurn, type SaidTurn, textAt } from '../words.ts';
import { CALLERS_ROLE } from './callers-role.ts';
import { takesBack, withPlainTakingBack } from './correction-words.ts';
import { inStandardDutch } from './who-dialect.ts';

/** Whose: also as regions and who learnt Dutch late say it ("mien vrouw", "mijne man", "oons kind"). */
/** As a telephone line has them: m and n, ij and ei are not told apart. */
const MINE_MISHEARD = 'mijm|mein|mejn|nijn|meen';
const MINE = `mijn|mn|me|min|mun|mien|mijne|mijnen|mine|mi|mij|${MINE_MISHEARD}`;
const OURS = 'ons|onze|onzen|oons|ozze|oos|uns|oes';
const MY = `(${MINE}|${OURS}|de)`;

/** "Stiefzoon", "pleegkind"; a grandchild is nobody's child here. */
const STEPS = [
  '',
  'stief',
  'pleeg',
  'adoptie',
  'bonus',
  'puber',
  'peuter',
  'kleuter',
  'tiener',
  'school',
  'zorgen',
];
const CHILDREN =
  'zoon zoontje zoontjes zoons zonen dochter dochtertje dochtertjes dochters kind kindje kindjes kinderen'
    .split(' ')
    .flatMap((child) => STEPS.map((step) => `${step}${child}`));
const CHILD = `(${CHILDREN.join('|')}|baby|babytje|kleine|kleintje|kleintjes|jongste|oudste|middelste|peuter|kleuter|tweeling|meisje|meisjes|meissie|meiske|meid|meiden|meidje|jongen|jongens|jongetje|jongetjes|jochie|pasgeborene|manneke|menneke|mannetje|kereltje|ventje|hummel|hummeltje|zeuntje|zeun|wichtje|puber|pubers|zoonlief|dochterlief|kids|kroost|knul|ukkie|ukje|dreumes|tiener|tieners|nakomertje|schoolkind)`;
const PARTNER =
  '(man|vrouw|vriend|vriendin|partner|echtgenoot|echtgenote|verloofde|wederhelft|betere helft|vrouwtje|vrouwke|vrouwlief|manlief|wijf|mevrouwtje|eega|ega|gade|vent|lief|liefste|geliefde|aanstaande|levenspartner|levensgezel|levensgezellin)';
const PARENT =
  '(moeder|vader|ma|pa|mama|papa|ouders|schoonmoeder|schoonvader|schoonouders|schoonma|schoonpa|moe|moeders|vaders|vaer|va|moeke|mem|heit|pap|mam|stiefvader|stiefmoeder|pleegmoeder|pleegvader|ouwe moer|ouwe heer|oude heer|ouwe lui|mamma|pappa|mammie|pappie|mams|paps|moedertje|vadertje|moederlief|vaderlief|oudjes|ouwelui|ouweheer|bonusmoeder|bonusvader|pleegouders)';

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
    // Whom the caller is with, lives with or speaks of beside the matter: "ik woon bij mijn dochter", "op aanraden van mijn moeder".
    [CHILD, PARTNER, PARENT].flatMap((person) => [
      phrasePattern(
        `(woon|wonen|woont|logeer|logeren|zit|zitten|ben|slaap|eet|verblijf) (ik|we|nu|even|tijdelijk|zelf)? (nu|even|tijdelijk)? (bij|naast|in bij) ${MY} ${person}`,
      ),
      phrasePattern(
        `(advies|aanraden|aandringen|verzoek|voorstel|telefoon|toestel|mobieltje|auto|tablet|computer|huis) van ${MY} ${person}`,
      ),
      phrasePattern(`(net|zelfde|hetzelfde) (als|zoals) (bij)? ${MY} ${person}`),
      phrasePattern(`${MY} ${person} (had|heeft|kreeg|hebben) (dat|het|t) (ook|vroeger|precies|zelfde)`),
      phrasePattern(
        `${MY} ${person} (zit|staat|wacht|is|blijft) (al|nu|ook|even)? (in de auto|buiten|op mij te wachten|te wachten|in de wachtkamer|beneden|aan het parkeren|op mij aan het wachten)`,
      ),
      phrasePattern(`ik (zorg|mantelzorg) voor ${MY} ${person} en`),
      // "Ik moest van mijn dochter maar eens bellen".
      phrasePattern(
        `(moet|moest|mocht|zou) (ik|k)? (eigenlijk|toch|nou|nu|even)? van ${MY} ${person} (maar|toch|eens|even|bellen|langs|een|naar|nu)`,
      ),
      phrasePattern(`van ${MY} ${person} (moet|moest|mocht) ik`),
    ]),
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

const YEARS =
  '(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17)';

/** "De" before a person means one's own only in some families and only after "voor" or "met". */
const people: readonly (readonly [ForWhom | 'another', readonly PhrasePattern[]])[] = [
  // "Voor mijn zus en haar man": nobody that Balie has a word for.
  [
    'another',
    [
      phrasePattern(
        `(voor|namens) (${MINE}|${OURS}) (broer|broertje|zus|zusje|opa|oma|tante|oom|nicht|neef|buurman|buurvrouw|zwager|schoonzus|kleinzoon|kleindochter)`,
      ),
    ],
  ],
  [
    'child',
    [
      phrasePattern(
        `(${MINE}|${OURS}|der|haar) (eigen|kleine|jongste|oudste|middelste|pasgeboren|lieve|twee|drie|beide|andere)? ${CHILD}`,
      ),
      phrasePattern(
        '(voor|met|om|over) (allebei|alle twee|alle drie|beide|al|een van|een)? (de|t|het|onze|mijn)? (kind|kindje|kleine|baby|kinderen|kids|jongens|meisjes|meiden|jongste|oudste|middelste|tweeling|zoontje|dochtertje|mannetje|manneke|ventje|meisje|meiske|jongetje)',
      ),
      phrasePattern(
        '(de|t|het) (kinderen|kids|jongens|meisjes|meiden|tweeling|baby|kleine|jongste|oudste) (moet|moeten|heeft|hebben|is|zijn|wil|willen|hoest)',
      ),
      phrasePattern(`${CHILD} van (mij|me|ons)`),
      // "Met Bram, hij is vijf": who is told by an age like that is no caller; "hij is drie dagen ziek" is no age.
      phrasePattern(
        `(hij|ze|zij) is (pas|nu|net|bijna|nog maar|inmiddels)? ${YEARS} (jaar|jaartjes|maand|maanden)`,
      ),
      phrasePattern(`(hij|ze|zij) is (pas|nu|net|bijna|nog maar|inmiddels)? ${YEARS} $`),
      // "Zoonlief", "voor zoon": by itself.
      phrasePattern('(zoonlief|dochterlief)'),
      phrasePattern('(voor|namens|betreft) (zoon|dochter|zoontje|dochtertje|meisje|jongen)'),
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
      phrasePattern('(manlief|vrouwlief)'),
      phrasePattern(`(die|de|dat|het) ${PARTNER} van (mij|me)`),
      phrasePattern('(voor|namens|betreft) (man|vrouw) (hoor|graag|ja|hij|zij|ze|die)'),
      phrasePattern('^ (ja|nee|eh|het is|is)? (voor|namens|betreft) (man|vrouw) $'),
      phrasePattern('(de|t) (wederhelft|betere helft|eega|ega|gade|echtgenote|echtgenoot|vrouwlief|manlief)'),
      phrasePattern('^ (ja|eh|nou|hallo)? de (vrouw|man) (is|heeft|moet|kan|wil|voelt|krijgt|hoest|klaagt)'),
      // Who learnt Dutch late may call his wife so.
      phrasePattern('(mijn|mn) mevrouw'),
      phrasePattern(`(ons|oons|uns) ${PARTNER}`),
      phrasePattern('(voor|met|om|over) de (vrouw|man)'),
      phrasePattern(
        '(met|waar) (wie|die|waarmee)? ik (mee)? (samenwoon|samenleef|samen woon|samen leef|getrouwd ben)',
      ),
      phrasePattern('(afspraak|recept|medicijnen|controle) voor (man|vrouw)'),
    ],
  ],
  [
    'parent',
    [
      // "Moeder is gevallen", "het betreft vader": a parent is called so without whose.
      ...['^ (ja|eh|hallo|nou|goedemorgen|het is)?', '(betreft|namens)'].flatMap((before) =>
        ['(is|heeft|kan|moet|wil|wordt|krijgt|valt|hoest|klaagt|viel|had|komt)', '$'].map((after) =>
          phrasePattern(
            `${before} (moeder|vader|moeders|vaders|moe|pa|ma|mams|paps|mama|papa|mam|pap|mem|heit) ${after}`,
          ),
        ),
      ),
      phrasePattern(`(${MINE}|${OURS}) (oude|ouwe|eigen|lieve|bejaarde|demente|zieke|twee)? ${PARENT}`),
      // "Met de moeder" is how a mother says who she is.
      phrasePattern('(voor|namens) de (mama|papa|ma|pa|mam|pap|mem|heit)'),
      phrasePattern(`${PARENT} van (mij|me|ons)`),
      phrasePattern(
        '(voor|met|om|over|namens) (ons)? (ma|pa|mama|papa|mam|pap|mams|paps|moeder|vader|moeders|vaders|mem|heit)',
      ),
    ],
  ],
];

const SELF: readonly PhrasePattern[] = [
  '(voor|over|om) (mezelf|mijzelf|mezel|mijzel|me zelf|mij zelf|mn eigen|mijn eigen|mijzelve|me eigen)',
  '(voor|over|om) (mij|me|ikke|ik|ikzelf) (zelf|alleen|persoonlijk|ja|hoor|graag|dus|inderdaad|natuurlijk|he)? (zelf|hoor|ja|dus|he|mevrouw|meneer|dokter|zuster)? $',
  '(wie|niemand) anders dan (ik|mij|mezelf)',
  'ik (ben|heb|voel) (me)? zelf (ook)? (ziek|niet goed|grieperig|benauwd|verkouden|gevallen|duizelig|klachten|pijn|last|koorts|problemen)',
  // "Voor mij, geboren in 1950", "het is voor mij mevrouw, ik heb rugpijn"; "voor mij vrouw" is said of a wife.
  '^ (ja|nee|nou|eh|dat is|het is|t is|is|de afspraak is|gewoon)? (voor)? mij (ja|hoor|graag|dus|he)? (geboren|ik|en|want|omdat|mevrouw|meneer|dokter|mijn naam|mijn geboortedatum|met|please|bitte|niet)',
  'voor (mij|mezelf|mijzelf) (en|dus|maar)? (niet|nie) voor',
  'ik (ben|zelf ben) (zelf)? (de|het) (patient|zieke)',
  'patient (zelf|spreekt zelf|belt zelf)',
  '(ik ben degene|ik heb er zelf|daar heb ik zelf)',
  // "Dinsdag ben ik bezet" says nothing of the patient.
  '^ ben ik (zelf|dus|hoor)? $',
  '(dat|die|zieke|patient|degene) ben ik (zelf)?',
  'ben ik zelf',
  '(ik ben het|ik ben t|gaat om mij|gaat over mij|betreft mij|betreft mijzelf|ik bel voor mij) (zelf)?',
  '^ (gewoon|eh|nee|ja)? (hoor|nee)? (gewoon)? (voor)? (mezelf|mijzelf|ikzelf|ik zelf) ',
  'ondergetekende',
  'mijn persoontje',
  // "Mij kind is ziek" is said by who learnt Dutch late, of the child.
  '^ (gewoon|eh|nee|ja)? (voor)? mij (graag|hoor|ja|dus|alstublieft|persoonlijk|zelf)',
  '^ (gewoon|eh|nee|ja|dat is|het is|is)? (voor)? mij (wie anders|please|alstublieft)? $',
  '(ik kom|kom ik) (gewoon|dan)? zelf',
  'ik (heb|wil|wou|wilde|moet|zou|kom|had) (graag|ook|nu|dus)? zelf (een|naar|graag|langs|komen|ook)',
  'ik heb (het|t) zelf',
  'ik (heb|wil|wou|wilde|moet|zou) (graag|ook|nu|dus)? (een afspraak|een controle|een recept) voor (mij|me|mezelf|mijzelf)',
  '(niet|nie) (voor)? (mijn|mn) * maar (ik|ikke|ikzelf)',
  '(niet|nie) voor (mijn|mn) * (maar)? (voor)? (mij|mezelf|mijzelf)',
].map(phrasePattern);

/** "Ik dus": an answer by itself; behind "bedoel" the same word is no answer. */
const JUST_ME = [
  '^ (ja|nou|eh|gewoon)? (ik|ikke|ikzelf|ikzel|kzelf|mezelf|mezel) (dus|hoor|zelf|alleen|graag)? $',
  // "Deze meneer hier, ik dus".
  '(hier|meneer|mevrouw|patient|persoon|man|vrouw|dame|heer|jongen) (dat ben ik|ik|ikke|ikzelf) (dus|zelf|namelijk)? (hoor|dus)? $',
].map(phrasePattern);

/** For whom the caller calls, only when the words say so. */
export function findWho(said: SaidTurn): ForWhom | undefined {
  const turn = inStandardDutch(
    withoutDeniedSelf(withoutAdjective(withoutVerdicts(withPlainTakingBack(said)))),
  );
  if (saysAny(turn, JUST_ME)) return 'self';
  // "Voor mijzelf, o nee, voor mijn man", "niet voor mijn zoon maar voor mijn dochter": the person named last.
  const taken = turn.words.findLastIndex(
    ({ text }, at) => takesBack(text) || (text === 'maar' && DENIED.test(plainBetween(turn.words, 0, at))),
  );
  const anew = taken > 0 ? whoFrom(turn, taken + 1) : insteadOf(turn);
  return anew ?? whoIn(turn);
}

/** "Vrijdag is niks voor mij", "dat is te vroeg voor mij", "prima voor ons" judge a moment, and say nothing of the patient. */
const VERDICTS =
  /\b(?:goed|prima|best|beter|fijn|niks|niets|lastig|moeilijk|onmogelijk|mogelijk|vroeg|laat|druk|perfect|ideaal|handig|onhandig|makkelijk|ok|oke|okee|slecht|optie|genoeg|dag|tijd|moment|ver|duur|belangrijk|gelukkig|ongelukkig|werk|probleem|tijdstip)\s+voor\s+(?:mij|me|mezelf|ons)\b/giu;

function withoutVerdicts(turn: SaidTurn): SaidTurn {
  if (!/ voor (?:mij|me|mezelf|ons) /u.test(turn.plain)) return turn;
  const judged = turn.judged.replace(VERDICTS, '');
  return judged === turn.judged ? turn : readTurn(judged);
}

/** "Het is voor mijn dochter, niet voor mijzelf": who it is not for stands behind. */
const DENIED_SELF =
  /\bvoor (.{2,40}?),? (?:en |maar |dus )?(?:niet|nie|ni) voor (?:mijzelf|mezelf|mij zelf|me zelf|mij)\b/giu;

function withoutDeniedSelf(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(DENIED_SELF, 'voor $1');
  return judged === turn.judged ? turn : readTurn(judged);
}

const RELATIVES = [CHILD, PARTNER, PARENT].flatMap((list) => list.slice(1, -1).split('|'));
/** "Mijn hoogbejaarde vader", "mijn wettige echtgenoot": any word in -e before a relative, which no list of such words holds. */
const ADJECTIVE = new RegExp(
  `\\b(${MINE}|${OURS}) (?!(?:${RELATIVES.join('|')}) )\\p{L}{2,}(?:e|en) (?=(?:${RELATIVES.join('|')})\\b)`,
  'giu',
);

function withoutAdjective(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(ADJECTIVE, '$1 ');
  return judged === turn.judged ? turn : readTurn(judged);
}

const DENIED = / (?:niet|nie) (?:voor|om|over|namens) /u;

/** "Niet voor mezelf, voor mijn zoontje": the second "voor" names the patient, without a "maar". */
function insteadOf(turn: SaidTurn): ForWhom | undefined {
  const { words } = turn;
  const isFor = (at: number): boolean => /^(voor|over|namens)$/.test(textAt(words, at));
  const denied = words.findIndex(({ text }, at) => /^(niet|nie)$/.test(text) && isFor(at + 1));
  if (denied < 0) return undefined;
  const other = words.findIndex((_, at) => at > denied + 2 && at <= denied + 6 && isFor(at));
  return other < 0 ? undefined : whoFrom(turn, other);
}

/** A part is read anew from what was said. */
const whoFrom = (turn: SaidTurn, from: number): ForWhom | undefined =>
  whoIn(inStandardDutch(partOf(turn, from)));

/** "Voor mij, mijn vrouw zit naast me": a pause behind it. */
const forMeByItself = ({ words }: SaidTurn): boolean =>
  words.some(
    ({ text, afterBreak }, at) =>
      afterBreak &&
      text !== 'voor' &&
      /^(mij|mezelf|mijzelf)$/.test(textAt(words, at - 1)) &&
      textAt(words, at - 2) === 'voor' &&
      !/^(niet|nie)$/.test(textAt(words, at - 3)),
  );

/** `turn`: in standard Dutch. */
function whoIn(turn: SaidTurn): ForWhom | undefined {
  if (saysAny(turn, SELF) || forMeByItself(turn)) return 'self';
  const asCaller = CALLERS_ROLE.find(([, { find }]) => find(turn) !== null)?.[0];
  if (asCaller !== undefined) return asCaller;
  const mentions = NOT_THE_PATIENT.flatMap(({ find }) => find(turn) ?? []);
  const who = firstNamed(turn, mentions) ?? whoIsMeant(turn);
  return who === 'another' ? undefined : (who ?? (ourOwn(turn) ? 'child' : undefined));
}

/** Who is named first, but for whom is only mentioned. */
function firstNamed(turn: SaidTurn, mentions: readonly string[]): ForWhom | 'another' | undefined {
  let who: ForWhom | 'another' | undefined;
  let place = Number.POSITIVE_INFINITY;
  for (const [person, phrases] of people) {
    for (const { find } of phrases) {
      const words = find(turn);
      if (words === null || mentions.some((mention) => mention.includes(words))) continue;
      const at = turn.plain.indexOf(` ${words} `);
      if (at < place) [who, place] = [person, at];
    }
  }
  return who;
}

/** "Mijn man vroeg of ik wilde bellen, het is voor hem": who was only mentioned is the patient after all. */
const whoIsMeant = (turn: SaidTurn): ForWhom | 'another' | undefined =>
  FOR_THEM.find(turn) === null ? undefined : firstNamed(turn, []);

const FOR_THEM = phrasePattern('(voor|om|over|namens) (hem|haar|ze|hun|hullie) $');

/** "Voor onze Tim": who is called by a first name with "onze" is mostly a child of the house. */
const ourOwn = ({ words }: SaidTurn): boolean =>
  words.some(
    ({ text }, at) => /^(ons|onze|oons|onzen)$/.test(text) && FIRST_NAMES.has(textAt(words, at + 1)),
  );
