const CLEAN = String.raw`\p{L}*r(?:ei|ij|y)nig\p{L}*`;
const TEETH = String.raw`(?:\p{L}*gebit\p{L}*|tand(?:en|jes)|kiezen)`;
const SCRUB = String.raw`(?:schoon\p{L}*|\p{L}*polij?st\p{L}*|gebleekt|bleken|tandplak|aanslag)`;
const TOOTH = String.raw`(?:\p{L}*(?:kies|tand|vulling)(?:je)?|kiezen|element)`;
const PIECE = '(?:stuk|stukje|hoek|hoekje|punt|puntje|deel|schilfer|brok)';
const BROKEN = String.raw`(?:\p{L}*gebroken|gebrokkeld|\p{L}*brokkel\p{L}*|brokt|afgesprongen|gesprongen|kapot|\p{L}*gescheurd|gebarsten|gaatjes?|gat|(?:er)?uit ?gevallen|eruit|los ?gekomen)`;

const FIRST = '(?:nog )?(?:nooit|niet eerder|nog niet)';
const HERE = String.raw`(?:hier|hiervoor|hiermee|daarvoor|daarmee|ervoor|ermee|er|daar|jullie|u|praktijk|fysio\p{L}*|tandarts|therapeut|voor)`;
const words = (most: number): string => String.raw`(?: \p{L}+){0,${most}}`;
const BEEN = '(?:geweest|gekomen|behandeld|langs|bezocht)';

/** Not for the first time, and never so ill: neither is a first visit. */
const NOT_THE_FIRST =
  /\b(?:niet|nie) (?:(?:voor|de|het|mijn) ){0,2}eerste (?:keer|maal|afspraak|behandeling)\b|\bniet voor het eerst\b/gu;

/**
 * How callers say what a practice has a shorter word for; the second is that word, which a practice has among the words of its types or
 * not: "reinigen" is nothing at a practice without a cleaning.
 */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = (
  [
    [
      [
        'voor (?:het eerst|t eerst|de eerste (?:keer|maal))',
        "(?:de|mijn|een|n|m'n) (?:eerste|1e) (?:keer|maal|bezoek|behandeling|consult|sessie|afspraak)",
        `(?:nieuw|nieuwe) (?:hier|bij (?:jullie|u|de)|patient|client|klant|probleem|blessure|klachten)`,
        `andere klacht${words(3)} (?:vorige|laatste|eerste|toen)`,
        `${HERE}${words(4)} ${FIRST}${words(4)} ${BEEN}`,
        `${FIRST}${words(4)} ${HERE}${words(4)} ${BEEN}`,
        `(?:nog )?geen (?:patient|klant|client) (?:hier|bij)`,
        `${HERE}${words(2)} nog geen (?:behandeling|fysio\\p{L}*)${words(3)} gehad`,
      ].join('|'),
      'eerste keer',
    ],
    ['verwijsbrief|doorverwezen|doorgestuurd|verwezen door', 'verwijzing'],
    [
      [
        CLEAN,
        `${TEETH}${words(5)} ${SCRUB}`,
        `${SCRUB}${words(3)} ${TEETH}`,
        'poetsbeurt',
        String.raw`\p{L}*h[iy]gi[eë]n\p{L}*`,
      ].join('|'),
      'gebitsreiniging',
    ],
    [
      [
        `${TOOTH}${words(6)} ${BROKEN}`,
        `${BROKEN}${words(4)} ${TOOTH}`,
        `${PIECE}${words(3)} ${TOOTH}${words(3)} (?:af|vanaf|verloren|los|weg|kwijt)`,
        `${TOOTH}${words(4)} ${PIECE}${words(2)} (?:af|vanaf|verloren|los|weg)`,
      ].join('|'),
      'vulling',
    ],
  ] as const
).map(([said, word]) => [new RegExp(String.raw`(?<!\p{L})(?:${said})(?!\p{L})`, 'u'), word]);

export interface Paraphrase {
  readonly word: string;
  /** Letters of what the caller said for it: what takes more words to say is meant more. */
  readonly length: number;
}

/** The words of appointment types that the caller said in other words. */
export function paraphrasesIn(said: string): readonly Paraphrase[] {
  const plain = said
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .replaceAll(NOT_THE_FIRST, ' ');
  return PARAPHRASES.flatMap(([pattern, word]) => {
    const found = pattern.exec(plain);
    return found === null ? [] : [{ word, length: found[0].length }];
  });
}

/** "Dit is niet de eerste keer": without what the caller says that it is not. */
export const withoutWhatItIsNot = (said: string): string => said.toLowerCase().replaceAll(NOT_THE_FIRST, ' ');
