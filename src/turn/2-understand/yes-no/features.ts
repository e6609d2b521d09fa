import type { YesNo } from '../../../domain/meaning.ts';
import { HashedFeatures, type SparseFeatures } from '../hashed-features.ts';
import { numeralAtoms } from '../numbers/numeral-words.ts';
import { MONTH_NAMES } from '../when/lexicon.ts';
import type { SaidTurn } from '../words.ts';
import { gistOf, mayObject, partsOf } from './polarity.ts';

/** 2^16 places: the sentences give some 60,000 different features. In 2^13 so many shared a place that 1 answer in 100 more was misread. */
export const ANSWER_PLACES = 1 << 16;

const KIND_WEIGHT = {
  word: 1,
  pair: 0.9,
  triple: 0.6,
  shape: 0.8,
  letters: 0.35,
  phrase: 1.2,
  gist: 1.2,
  role: 0.6,
};

/** What the answer model sees: words, pairs, the shape of the answer with its values left out, runs of letters, and what the phrases say. */
export function answerFeatures(turn: SaidTurn, byPhrases: YesNo | undefined, named = false): SparseFeatures {
  const collected = new HashedFeatures(ANSWER_PLACES, named);
  const parts = partsOf(turn);
  // "Niet handig" is another word than "handig".
  const words = turn.words.map(({ text }, place) => (parts[place]?.denied ? `not-${text}` : text));
  const shapes = turn.words.map(({ text }) => shapeOf(text));
  const scale = 2 / Math.sqrt(Math.max(3, words.length));
  for (let place = 0; place <= words.length; place++) {
    const [before = '^', word = '$'] = [words[place - 1], words[place]];
    const [shapeBefore = '^', shape = '$'] = [shapes[place - 1], shapes[place]];
    collected.add('word', word, '', KIND_WEIGHT.word * scale);
    collected.add('pair', before, word, KIND_WEIGHT.pair * scale);
    collected.add('shape', shapeBefore, shape, KIND_WEIGHT.shape * scale);
    if (place > 0)
      collected.add(
        'triple',
        `${shapes[place - 2] ?? '^'} ${shapeBefore}`,
        shape,
        KIND_WEIGHT.triple * scale,
      );
  }
  const runs = (KIND_WEIGHT.letters * 2) / Math.sqrt(Math.max(8, turn.plain.length));
  for (let at = 0; at < turn.plain.length - 2; at++) collected.addRuns(turn.plain, at, runs);
  collected.add('phrases', byPhrases ?? 'unknown', '', KIND_WEIGHT.phrase);
  const roles = parts.flatMap(({ role }) => role ?? []);
  const { opens, holds } = gistOf(roles);
  const value = shapes.some((shape) => VALUES.has(shape)) ? 'value' : 'none';
  collected.add('gist', `${opens} ${holds}`, '', KIND_WEIGHT.gist);
  collected.add('gist', `${opens} ${holds}`, value, KIND_WEIGHT.gist);
  for (const role of new Set(roles)) collected.add('role', role, opens, KIND_WEIGHT.role);
  collected.add('object', mayObject(turn, parts) ? 'may' : 'not', opens, KIND_WEIGHT.gist);
  collected.add('length', String(Math.min(8, words.length)), '', 0.4);
  collected.add('always', '', '', 1);
  return collected.finish();
}

/** Words of one kind look alike: which Thursday it is does not tell a yes from a no. */
const SHAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DAY: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen overmorgen vandaag maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend maandagmiddag dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag',
    MONTH: MONTH_NAMES.join(' '),
    KIN: 'moeder vader man vrouw zoon dochter zus broer buurvrouw buurman opa oma partner kleinzoon kleindochter zoontje dochtertje schoonmoeder schoonvader kind vriend vriendin tante oom',
    DETAIL:
      'naam achternaam voornaam nummer telefoonnummer adres postcode huisnummer geboortedatum gegevens mailadres straat cijfer letter datum tijd dag jaar geboortejaar',
    CLOCK: 'uur half kwart ochtend middag avond middags ochtends avonds morgens',
    FINE: 'goed prima oke okay ok fijn mooi mooie goede goeie top perfect uitstekend super best akkoord ideaal schikt geweldig orde tevreden',
    HARD: 'lastig moeilijk krap onhandig slecht vroeg laat ver druk lang kort onmogelijk vervelend duur snel',
    WRONG:
      'fout foutje foute verkeerd verkeerde mis onjuist vergist vergis vergissing onzin corrigeren verbeteren verbetering correctie misverstand ernaast incorrect',
    HEARD:
      'verstaan verstaat verstond begrepen begrijpt begrijp gehoord hoort hoor genoteerd opgeschreven onthouden',
    BUSY: 'werken werk vakantie school oppassen ziekenhuis begrafenis afspraak oppas vervoer dienst sporten weg verhinderd',
  }).flatMap(([shape, words]) => words.split(' ').map((word) => [word, shape] as const)),
);
const VALUES: ReadonlySet<string> = new Set(['DAY', 'MONTH', 'CLOCK', 'NUMBER']);
/** Words that make an answer; any other word is a value or a circumstance. */
const FRAME: ReadonlySet<string> = new Set(
  `ja jawel jazeker jep joa jao nee neen nou niet nie neet geen niks niets nooit wel dat da die dit deze het t de een ik u je jij ge gij hij zij ze we wij jullie mijn mn me mij uw er
  daar dan toch maar liever ook nog al te is was waren ben bent zijn heb heeft hebt had hebben kan kunt kun kon kunnen wil wou wilde wilt moet moest moeten mag zal zou gaat ga gaan komt kom
  klopt klopte juist correct anders andere ander zo graag van voor om op in met aan bij uit naar of en want omdat als eh wacht ho sorry stop doe doet
  doen zet plan boek leg stuur bel neem bedoel bedoelde zei zeg gezegd heet woon hoeft lukt past meer verder alles weet denk geloof vind lijkt probleem bezwaar laat zitten wat hoe wie welke waar waarom wanneer kunt herhalen even moment helemaal echt eigenlijk helaas zeker natuurlijk inderdaad precies volgens juist oude`
    .trim()
    .split(/\s+/u),
);

const shapeOf = (word: string): string =>
  SHAPES.get(word) ?? (isNumber(word) ? 'NUMBER' : FRAME.has(word) ? word : 'OTHER');

const isNumber = (word: string): boolean =>
  /^\d/u.test(word) || (word !== 'een' && numeralAtoms(word) !== null);
