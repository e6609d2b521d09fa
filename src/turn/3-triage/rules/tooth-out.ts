import { named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const TOOTH =
  '(tand|tanden|tande|voortand|voortanden|snijtand|snijtanden|hoektand|kies|kiezen|tant|toand|tanj|tandje|voor tand|veurtand|veurtaand|taand|kieze|bijter|bijters)';
const OUT =
  '(eruit|er uit|dr uut|der uut|deruut|dr uut|uut|dr of|der of|eraf|er af|dr uit|uitgeslagen|uitgevallen|uit geslagen|weg|kwijt|eroet|dr oet|eruut)';
const BLOW =
  '(geslagen|gevallen|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|val|viel|klap|hockey|hockeystick|stick|elleboog|knokpartij|gevecht|bal|fiets|gestoten|botsing|trampoline|zwembad|ongeluk|stoep|step|stuur|knie|kopstoot|schommel|skeeler|schaatsen|geklapt|geknald|badrand|rand|hockeybal|tennisbal|honkbal|racket|kopte|tegen elkaar|schop|trap)';

export const toothOut: Rule = {
  id: 'tooth-out',
  title: { en: 'A grown-up tooth knocked out', nl: 'Blijvende tand uit de mond geslagen' },
  redFlags: ['RF56'],
  level: 'human-now',
  action: 'TAND_SPOED',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    near(
      8,
      TOOTH,
      'uit ..1 (mond|bek|moand)',
      '(gevallen|geslagen|klap|duw|val|geknald|bloed|viel|gespuugd)',
    ),
    near(
      6,
      TOOTH,
      `(eruit|er uit|uit) ..1 (geslagen|gevallen|geknald|gevlogen|gestoten|geklapt|gebeukt|gesprongen)`,
    ),
    near(9, TOOTH, OUT, BLOW),
    `${TOOTH} ..1 (ligt|leit|lig|is|zijn|was|viel) ..1 (eruit|dr uut|der uut|er helemaal uit|er compleet uit|dr of|der of|uit mijn mond|eroet|los in mijn hand)`,
    `(voortand|voortanden|snijtand|tand) ..1 (dr of|der of|dr af|er of)`,
    near(14, TOOTH, BLOW, '(eentje|er een|1|een) ..1 (uit|eruit|af|weg|kwijt)'),
    near(8, '(tand|tanden|voortand|taand)', '(kwijt|verloren|weg)', '(mond|gezicht|bek|klap|bal|bloed)'),
    near(
      9,
      TOOTH,
      '(verloren|verloor|kwijtgeraakt)',
      '(rugby|hockey|voetbal|boksen|judo|vechten|val|gevallen|klap|botsing|stoep|melk)',
    ),
    near(10, TOOTH, '(bekertje|beker|glas|bakje|flesje|zakje) ..1 melk'),
    `${TOOTH} ..4 (in mijn hand|in de hand|in een bakje|in melk|in de melk|op straat|op de grond|in een zakje|in een glas)`,
    '(heb|heeft) ..3 (tand|voortand|tanden) ..3 (nog|gevonden|bij me|bewaard|in melk)',
    `(slaat|sloeg|geslagen|knalde|beukte|verloren|verloor|kwijtgeraakt) ..4 ${TOOTH} ..2 (uit|eruit|kwijt|door|bij|met|na)`,
    named('(avulsie|geavulseerd|geavulseerde|tandavulsie|tand avulsie|avulsie van een tand)'),
    near(6, '(tand|voortand)', '(terugzetten|terugplaatsen|terug zetten|replanteren|erin duwen|terugduwen)'),
    near(10, TOOTH, '(helemaal uit|compleet uit|er helemaal uit|is eruit)', BLOW),
    near(
      8,
      '(tand|voortand|snijtand|hoektand)',
      '(gevonden|opgeraapt|bewaard|bij ons|meegenomen)',
      '(zand|gras|mond|straat|bloedt|compleet|heel|wortel)',
    ),
    '(uitgeslagen|uitgevallen|uitgestoten) ..2 (tand|voortand|blijvende tand|snijtand)',
  ],
  unless: [
    near(
      6,
      '(melktand|melktandje|melktanden|melkgebit|wisselen|tandenfee|wisseltand|wisselt)',
      '(los|eruit|er uit|tand|tanden|kind|zoon|dochter|jaar|zes|zeven|wankelt)',
    ),
    near(
      6,
      '(kroon|vulling|brug|facing|plaatje|kunstgebit|prothese|beugel|slotje|klikgebit|noodkroon|stifttand|implantaat|draadje|spalkje)',
      '(eruit|er uit|los|af|eraf|losgekomen|kwijt|gevallen|weg)',
    ),
    near(
      7,
      '(kies|tand|verstandskies|verstandskiezen|tanden|kiezen)',
      '(laten trekken|getrokken|moet eruit|moeten eruit|trekken|uit laten|operatie|kaakchirurg|verwijderen|mag eruit)',
    ),
    near(6, '(kies|tand|tanden)', '(pijn|trek|bleken|poetsen|witter|recht)', '(weg|over|kwijt)'),
  ],
  question: 'Is er een blijvende tand uit de mond geslagen?',
  sources: ['Dentpoint, Spoed', 'DCR Tandartsen, Spoedgevallen', 'THC Werkendam, Spoedgevallen'],
  approvedBy: null,
  version: 3,
  fires: [
    'we hebben zijn tand gevonden in het zand, hij is compleet',
    'een uitgeslagen blijvende tand',
    'avulsie van een tand',
    'mijn tand ligt eruit',
    'tand eruit geslagen op hockey',
    "m'n tand leit d'r uut",
    "de voortand d'r of",
    'mijn zoon heeft zijn voortand eruit geslagen',
    'mijn tand ligt eruit na een val',
    'mijn dochter is op school gevallen, haar voortand is eruit en ze heeft hem in een bakje melk',
    'ik heb een elleboog gekregen en ben twee tanden kwijt',
    'hij is met zijn stick geslagen en zijn snijtand is er helemaal uit',
    'tand weg, gevallen van fiets, ik heb de tand in mijn hand',
    'kunnen jullie een tand terugzetten, hij is net uit mijn mond geslagen',
    'ons jong is van de step evallen en de veurtand is deruut',
    'patiënt met een geavulseerde 11, twintig minuten geleden',
  ],
  counterExamples: [
    'melktand los bij kind van 6',
    'kroon losgekomen',
    'mijn kroon is losgekomen, geen pijn',
    'mijn melktand zit los, hij is zes',
    'mijn vulling is eruit gevallen',
    'mijn verstandskies moet eruit',
    'vorig jaar is mijn kies getrokken',
    'er is een stukje van mijn vulling af',
    'ik wil mijn tanden laten bleken',
    'mijn zoon heeft zijn eerste tandje eruit, de tandenfee komt, wisselt hij niet vroeg',
    'ik ben mijn beugel kwijt',
    'mijn noodkroon ligt eruit',
    'mijn gebit is van mijn nachtkastje gevallen en er is een tand af, van de prothese dan',
  ],
};
