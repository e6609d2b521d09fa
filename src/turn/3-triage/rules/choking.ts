import { atLevel, except, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

export const choking: Rule = {
  id: 'choking',
  title: {
    en: 'Chokes: something stuck in the throat',
    nl: 'Verslikking of voorwerp in de keel, krijgt geen lucht',
  },
  redFlags: ['RF02'],
  level: '112',
  action: 'A112',
  practices: EVERY_PRACTICE,
  signs: [
    except(
      '(stik|stikt|stikken|stikte|gestikt|stikkende|erstickt|ersticken|verstikt|verstik|verstikken|verstikking|verstikte|smoort|versmacht)',
      near(
        7,
        '(hond|hondje|kat|poes|kater|paard|konijn|cavia|kip|vogel|parkiet)',
        '(gestikt|stikte|verstikt)',
      ),
    ),
    '(verkeerde|verkeerd|foute|verkeerden) keelgat',
    // Grasps the throat while eating and makes no sound any more: the sign that first aid teaches.
    near(
      16,
      '(grijpt|greep|grijp|pakt|pakte|grijpen) ..3 (keel|hals|strot|nek)',
      '(geen|nauwelijks|amper) ..2 (geluid|lucht|adem)',
    ),
    near(
      16,
      '(eten|eet|at|hap|brood|vlees|snoep|maaltijd)',
      '(geen|nauwelijks|amper) ..2 geluid',
      '(paars|blauw|rood|hals|keel|grauw)',
    ),
    near(
      6,
      '<throat>',
      '(vast|vastgelopen|vastzit|klem|steken|dwars|geschoten|schiet|los|propvol|geblokkeerd|blokkeert|verstopt)',
      '(druif|druiven|knikker|noot|nootje|pinda|snoep|snoepje|vlees|brood|worst|knakworst|appel|munt|muntje|lego|kraal|kraaltje|ballon|dop|dopje|speelgoed|tomaatje|hotdog|stukje|stuk|brok|rijstwafel|toffee|iets|wat|eten|hap|kauwgom|pil|pilletje|tablet|magneet|batterij|steentje|blokje|dingetje|spullen|bot|botje|kersenpit|pit|lolly|popcorn)',
    ),
    near(
      6,
      '(druif|druiven|knikker|noot|nootje|pinda|snoepje|vlees|brood|worst|appel|munt|muntje|lego|kraal|ballon|dopje|speelgoed|tomaatje|toffee|rijstwafel)',
      '(keel|strot|luchtpijp|keelgat|luchtweg)',
    ),
    near(
      5,
      '(luchtweg|luchtwegen|luchtpijp)',
      '(iets|voorwerp|vast|dicht|geblokkeerd|blokkade|belemmerd|afgesloten|verstopt)',
    ),
    near(
      9,
      '(verslikt|verslikte|verslikken|verslik|verslikking|verslokt)',
      '(lucht|adem|ademen|blauw|paars|rood|praten|stopt|vast|kuchen|piept|benauwd|ademt|lukt|komt niet|niet meer|bijkomen|niks|paniek)',
    ),
    '(kan|kon|kin|lukt|kunnen) ..3 (niet|nie|geen|niet meer|neet) ..2 (hoesten|hoeste|geluid) ..4 (praten|spreken|ademen|proaten|geluid|maken|huilen)',
    '(kan|kon|kin) ..3 (niet|nie|geen|neet) ..2 (praten|spreken|proaten) ..3 (hoesten|ademen)',
    '(heimlich|heimlichgreep|heimlig)',
    near(8, '(slikken|slikt|doorslikken)', '(vlees|eten|vast|brood|stuk)', '(niet|nie|vast|nauwelijks)'),
    atLevel(
      'human-now',
      near(
        6,
        '(graat|visgraat|graatje|botje|visgraatje|kippenbotje|pil|tandenstoker)',
        '(keel|strot|vast|slokdarm|keelgat)',
      ),
      near(
        5,
        '(keel|strot|slokdarm|keelgat)',
        '(iets|wat|vlees|eten|stuk|brok|brood)',
        '(vast|steken|zit|blijft|zakt)',
      ),
      '(heeft|heb|ben|is|zich) ..4 (verslikt|verslokt)',
    ),
    near(
      14,
      '(knikker|druif|noot|nootje|pinda|snoepje|lego|munt|ballon|iets|worst|vlees|appel|dopje|batterijtje)',
      '(in ..1 mond|ingeademd|in ..1 keel|doorgeslikt|ingeslikt)',
      '(geen geluid|piepgeluiden|piept|kokhalst|loopt rood|rood aan|blauw|wijst naar|komt er geen|geen adem)',
    ),
    near(8, '(wijst|grijpt) ..2 (keel|strot)', '(hoesten|praten|adem|lucht|niet)'),
  ],
  unless: [
    '(eet|drinkt|eten|drinken|slikken|slikt) ..2 (gewoon|normaal|prima|goed)',
    near(
      5,
      '(verslik|verslikken|verslikt|verslikte)',
      '(wel eens|soms|vaak|regelmatig|vaker|af en toe|logopedist|logopedie|elke|steeds|speeksel|sneller)',
    ),
    '(het|t) stikt ..2 (van|hier)',
    '(stik|stikken|stikt|stikte|gestikt) ..3 (lach|lachen|gelach|jaloers|jaloezie|warmte|werk|geld)',
    '(lach|lachen|gelach) ..2 (stik|stikken|stikte|gestikt)',
    '(brok|krop|kikker) in (mijn|de|haar|zijn|me) keel',
  ],
  question: 'Is er nu iemand die geen lucht krijgt of iets in de keel heeft?',
  sources: ['De NTS, basisprincipes (ABCD)', 'Spoedzorg.nu, Hoe werkt de spoedpost'],
  approvedBy: null,
  version: 5,
  fires: [
    'hij zat te eten, greep ineens naar zijn keel, maakt geen geluid meer en loopt blauw aan',
    'hij kan niet meer hoesten en wijst naar zijn keel',
    'hij heeft een ballon ingeademd en maakt piepgeluiden',
    'hij stikt',
    'gestikt',
    'hij is bijna gestikt in een druif',
    'er zit een druif vast in zijn keel',
    'ze kan niet hoesten of praten',
    "'t schiet um in de verkeerde keelgat en kump nie meer los",
    'hij verstikt zich',
    'ze heeft zich verslikt en wordt helemaal blauw',
    'er zit iets in de luchtweg',
  ],
  counterExamples: [
    'ik heb een graatje gevoeld bij slikken gisteren maar eet gewoon',
    'ik verslik me wel eens',
    'ik stik van het lachen',
    'we zijn bijna gestikt van het lachen',
    'van het lachen gestikt',
    'het stikt hier van de muggen',
    'ik kreeg een brok in mijn keel van dat verhaal',
    'het stikt hier van de mensen',
  ],
};
