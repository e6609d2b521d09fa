/** What a question before an appointment may be about, and by which words an answer speaks of it. */
const MATTERS: readonly { readonly asked: RegExp; readonly answered: RegExp }[] = (
  [
    [
      'nuchter|\\p{L}*ontbij\\p{L}*|eten|gegeten|drinken|gedronken|koffie|thee|water|lunch\\p{L}*|maaltijd|snoep\\p{L}*|alcohol|bier|wijn',
      'nuchter|\\p{L}*ontbij\\p{L}*|eten|eet|drinken|drink\\p{L}*|koffie|maaltijd|alcohol',
    ],
    ['roken|rook|gerookt|sigaret\\p{L}*|vapen', 'roken|rook\\p{L}*'],
    [
      '\\p{L}*(?:verdunner|medicijn|medicatie|pil|pillen|tablet|insuline|sintrom|aspirine|paracetamol|antibiotica)\\p{L}*',
      'stop\\p{L}*|slik\\p{L}*|inneemt?|innemen|ingenomen|door ?gebruik\\p{L}*|neem(?:t u)? (?:ze|die|uw \\p{L}+) (?:gewoon )?in',
    ],
    ['auto|\\p{L}*rijden|rij|fiets\\p{L}*|scooter', 'auto|\\p{L}*rijden|rijdt|rij|fiets\\p{L}*|vervoer'],
    [
      'iemand mee\\p{L}*|begeleid\\p{L}*|alleen komen|mijn (?:man|vrouw|partner|moeder|vader|dochter|zoon) mee\\p{L}*',
      'iemand|begeleid\\p{L}*|alleen',
    ],
    [
      '\\p{L}*kleren|\\p{L}*kleding|\\p{L}*schoenen|\\p{L}*broek|aantrekken',
      '\\p{L}*kleren|\\p{L}*kleding|\\p{L}*schoenen|draag|draagt',
    ],
    ['sport|sporten|gesport|trainen|hardlopen|zwemmen|sauna', 'sport\\p{L}*|trainen|hardlopen|zwemmen'],
    [
      'douchen|wassen|in bad|scheren|\\p{L}*crème|creme|deodorant|make-?up|nagellak',
      'douch\\p{L}*|was\\p{L}*|scheer\\p{L}*|scheren|crème|creme|deodorant|make-?up|nagellak',
    ],
    [
      'pleister|ibuprofen|verdoving\\p{L}*|verdoofd|narcose|roesje',
      'verdoving\\p{L}*|verdoofd|narcose|roesje',
    ],
    ['werken|naar (?:het |mijn )?werk|naar school', 'werk\\p{L}*|school'],
    ['hoe ?lang|hoeveel tijd', 'minu(?:ut|ten)|uur|kwartier|lang'],
    ['pijn|zeer', 'pijn\\p{L}*|zeer'],
    ['zwanger\\p{L}*|borstvoeding', 'zwanger\\p{L}*|borstvoeding'],
    ['foto|(?:rö|ro)ntgen\\p{L}*', 'foto\\p{L}*|(?:rö|ro)ntgen\\p{L}*'],
    [
      'verkouden|ziek|grieperig|koorts|hoest|ongesteld|menstruatie',
      'verkouden|ziek|koorts|hoest|ongesteld|menstruatie',
    ],
    ['blaar|wond|wondje|hechtingen', 'blaar|wond\\p{L}*|hechtingen'],
  ] as const
).map(([asked, answered]) => ({ asked: whole(asked), answered: whole(answered) }));

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

/**
 * Whether this text answers the question: "neem een lijst mee van uw medicijnen" is none to "mag ik ontbijten". A question that is about
 * nothing in particular ("moet ik iets meenemen") is answered by whatever the practice says.
 */
export const speaksOf = (question: string, text: string): boolean =>
  MATTERS.every(({ asked, answered }) => !asked.test(question) || answered.test(text));
