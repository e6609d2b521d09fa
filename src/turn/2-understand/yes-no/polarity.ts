import { MONTH_NAMES } from '../when/lexicon.ts';
import type { SaidTurn, Word } from '../words.ts';

/** What a word does in an answer, whatever the word is. */
type Role = 'agree' | 'refuse' | 'halt' | 'favour' | 'burden' | 'fault' | 'told' | 'act' | 'not' | 'ask';

/** The words of each role: what they have in common tells more about an answer that nobody foresaw than the words themselves. */
const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'agree',
        'ja jawel jazeker jaja jep jup yep yes joa jao jo jaa oke oké okay ok oki zeker tuurlijk natuurlijk uiteraard vanzelfsprekend inderdaad akkoord welja absoluut allicht gerust graag precies exact',
      ],
      ['refuse', 'nee neen neej neeje nope nah neuh neu mwah mwa welnee nein no helaas liever bedankt'],
      ['halt', 'wacht ho stop sorry pardon hoho momentje moment oeps oei andersom omgekeerd'],
      [
        'favour',
        'goed prima fijn best top super perfect mooi leuk handig uitstekend geweldig heerlijk prettig welkom orde eens klopt klop juist juistem correct past passen schikt lukt lukken redt voordeel blij gelijk ideaal waar helemaal keurig wel hetzelfde mekaar elkaar dik',
      ],
      [
        'burden',
        'lastig moeilijk vervelend onhandig onmogelijk druk duur krap erg vroeg laat ver lang snel probleem bezwaar punt moeite slecht zwaar ongelegen gedoe',
      ],
      [
        'fault',
        'fout foutje foute foutief verkeerd verkeerde mis onjuist vergist vergis vergissing ernaast abuis misverstand oude vorige anders onzin war',
      ],
      [
        'told',
        'zei zeg gezegd bedoel bedoelde bedoelt verstaan begrepen gehoord genoteerd opgeschreven heet heette gevraagd vroeg',
      ],
      [
        'act',
        'doen doe doet kan kun kunt kunnen wil wilt wou willen mag mogen hoef hoeft hoeven moet moeten zou zal gaat gaan ga kom komt komen heb heeft hebben ben is was red haal noteer noteren zet boek plan stuur bel verbind leg schrijf regel laat nodig zin behoefte interesse weet geloof denk',
      ],
      [
        'not',
        'niet nie nait neet geen gin niks niets nooit nergens niemand zonder nauwelijks achterwege zitten',
      ],
      ['ask', 'wat wie waar hoe welke wanneer hoeveel waarom'],
    ] as const
  ).flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

/** Words that begin another clause: a "niet" before them says nothing about what stands behind. */
const JOINTS: ReadonlySet<string> = new Set(['maar', 'want', 'dus', 'en', 'omdat', 'als', 'hoor', 'doch']);
/** How far from a word the "niet" may stand that denies it: "niet helemaal goed", "klopt volgens mij niet". */
const REACH = 3;

/** One word of an answer with what it does there. */
export interface Part {
  /** `favour`, `not-fault` ("niet verkeerd"), `not-act` ("dat zou ik niet doen"); undefined when the word has no role of its own. */
  readonly role: string | undefined;
  /** A "niet" in the same clause denies it. */
  readonly denied: boolean;
}

/** The parts of an answer, word by word. */
export function partsOf(turn: SaidTurn): readonly Part[] {
  return clausesOf(turn.words).flatMap((clause) => {
    const roles = clause.map(({ text }) => ROLES.get(text));
    const denials = roles.flatMap((role, place) => (role === 'not' ? [place] : []));
    return roles.map((role, place) => {
      if (role === 'not') return { role: undefined, denied: false };
      const denied = DENIABLE.has(role) && denials.some((denial) => Math.abs(denial - place) <= REACH);
      return { role: denied ? `not-${role}` : role, denied };
    });
  });
}

const DENIABLE: ReadonlySet<Role | undefined> = new Set([
  'favour',
  'burden',
  'fault',
  'told',
  'act',
] as const);

function clausesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const clauses: Word[][] = [[]];
  for (const word of words) {
    if (word.afterBreak || JOINTS.has(word.text)) clauses.push([]);
    clauses.at(-1)?.push(word);
  }
  return clauses;
}

/** What weighs most in an answer, the heaviest first: "fout" more than "kan". */
const WEIGHT: readonly string[] = [
  'not-told',
  'not-fault',
  'not-burden',
  'not-favour',
  'fault',
  'told',
  'burden',
  'favour',
  'not-act',
  'act',
];

/** The role with which the answer opens, and the heaviest of the rest. */
export function gistOf(roles: readonly string[]): { readonly opens: string; readonly holds: string } {
  const [opens = 'nothing', ...rest] = roles;
  const opener = opens === 'agree' || opens === 'refuse' || opens === 'halt' || opens === 'ask';
  const holds = WEIGHT.find((role) => (opener ? rest : roles).includes(role)) ?? 'nothing';
  return { opens: opener ? opens : 'nothing', holds };
}

const AGREEING: ReadonlySet<string | undefined> = new Set(['agree', 'favour', 'not-fault', 'not-burden']);

/** Whether any word of the answer agrees: "nee hoor, dat is goed", "nee, geen bezwaar". */
export const agrees = (turn: SaidTurn): boolean => partsOf(turn).some(({ role }) => AGREEING.has(role));

const VALUE = `(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|morgen|overmorgen|${MONTH_NAMES.join('|')}|half|kwart|\\d+|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\\S{0,20}|\\S{2,12}(?:tien|tig)(?:de|ste)?|[a-z])`;
/** "Geen dinsdag maar woensdag", "niet de vierde maar de veertiende", "vijftig, niet vijftien": one value against another. */
const CONTRASTS: RegExp = new RegExp(
  ` (?:geen|niet) (?:\\S+ )?${VALUE} (?:\\S+ )?maar (?:\\S+ ){0,2}${VALUE} |^ (?:nee |het is |dat is |de |om )*${VALUE} (?:uur )?(?:zei ik )?(?:en )?(?:niet|geen) (?:om |de |op )?${VALUE} (?:uur )?$`,
  'u',
);

/** Whether the answer sets one value against another: that corrects what was read back. */
export const contrasts = ({ plain }: SaidTurn): boolean => CONTRASTS.test(plain);

const OBJECTING: ReadonlySet<string | undefined> = new Set([
  'fault',
  'told',
  'not-told',
  'not-favour',
  'halt',
]);
const OF_A_VALUE =
  / (?:u|je|ge|gij|naam|achternaam|voornaam|nummer|telefoonnummer|adres|postcode|huisnummer|geboortedatum|gegevens|straat|cijfer|letter|datum|tijd|jaar|jaartal|maand|dag|week|dokter|patient|andere|ander|anders|maar|met|voor|bij|om|over|van|verbeteren|aanpassen|corrigeren|correctie|klopt|kloppen|klop|juist|correct|just|heet|woon|woont|verhuisd|meneer|mevrouw|man|vrouw|zoon|dochter|moeder|vader|meisje|jongen|zus|broer) /u;
const ANY_VALUE: RegExp = new RegExp(` ${VALUE} `, 'u');

/** Whether anything in the answer could correct what Balie said: a fault, a value, a person. "Nee, dan werk ik" holds none. */
export const mayObject = (turn: SaidTurn, parts: readonly Part[]): boolean =>
  parts.some(({ role }) => OBJECTING.has(role)) || OF_A_VALUE.test(turn.plain) || ANY_VALUE.test(turn.plain);
