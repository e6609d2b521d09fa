import { atLevel, except, named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const PILLS =
  '(aspirine|aspirines|pillen|pille|pil|pilletjes|tabletten|paracetamol|paracetamollen|paracetol|paracetemol|medicijnen|slaappillen|slaaptabletten|oxazepam|diazepam|temazepam|ibuprofen|antidepressiva|antidepressivum|medicatie|tramadol|oxycodon|ritalin|sertraline|quetiapine|lithium|capsules|morfine|drugs|ghb|coke|cocaine|xtc|mdma|speed|ketamine)';

/** "Mijn doosje is op": excuses the box, and not what was taken. */
const ALL_GONE =
  '(strip|strips|pot|potje|doos|doosje|paracetamol|pillen|tabletten) ..2 (is|zijn) (bijna)? op';

export const overdose: Rule = {
  id: 'overdose',
  title: { en: 'Took too many pills or hurt oneself', nl: 'Te veel pillen ingenomen of zichzelf verwond' },
  redFlags: ['RF29'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    '(auto-intoxicatie|overdosis|overdozis|overdosering|overdossis|overdoses|overdose)',
    named('(intoxicatie|intoxicaties)'),
    '(allemaal|alles) ..1 (tegelijk|in een keer|achter elkaar) ..2 (genomen|ingenomen|geslikt|opgegeten)',
    except(
      near(
        8,
        PILLS,
        '(hele|heel|alle|veel|veul|teveel|handvol|handen|strip|strippen|strips|doos|doosje|potje|pot|allemaal|leeg|zoveel|#10-200|heleboel|berg|in een keer|tegelijk|al (zijn|haar|mijn|de))',
        '(geslikt|ingenomen|genomen|slikt|gegeten|opgegeten|binnen|inneemt|ingeslikt|gesloekt|gepakt|slikte|nam|op|achter de kiezen|opgesnoept|gesnoept)',
      ),
      ALL_GONE,
    ),
    except(
      '(hele|halve|twee|drie|alle) ..1 (strip|strips|strippen|pot|potje|doos|doosje) ..3 (ingenomen|geslikt|genomen|op|leeg|leeggegeten|opgegeten)',
      ALL_GONE,
    ),
    except(
      named(
        '(strip|strippen|pot|handvol) ..1 (paracetamol|paracetol|pillen|pille|tabletten|oxazepam|slaappillen|diazepam)',
      ),
      ALL_GONE,
    ),
    '(alles|allemaal) ..2 (geslikt|ingenomen|doorgeslikt)',
    // A note and empty boxes: what was done is not said.
    near(
      24,
      '(briefje|brief|afscheid|afscheidsbrief) ..2 (geschreven|achtergelaten|gevonden)',
      '(pillen|medicijnen|tabletten|doosjes|strips|strippen|doordrukstrips|potjes)',
      '(leeg|weg|op)',
    ),
    near(
      5,
      '(alle|al mijn|al haar|al zijn|heel|hele|een heel|twintig|dertig|veertig|vijftig|tientallen|handen vol|achter elkaar)',
      '(pillen|tabletten|medicijnen|doosje|doos|potje|pot|strip|weekdoos|slaappillen|paracetamol)',
      '(doorgeslikt|ingenomen|geslikt|opgegeten|leeggemaakt|naar binnen gewerkt|achterovergeslagen|weggewerkt)',
    ),
    near(
      7,
      '(expres|met opzet|bewust|om te slapen voor altijd)',
      '(pillen|tabletten|slaappillen|medicijnen)',
    ),
    '(strip|potje|pot|doosje|doos) ..3 (leeggegeten|leeggeslikt|leeg gegeten|leeg geslikt)',
    near(
      6,
      '(veel te veel|te veel|teveel|veel te vaak|te veul)',
      '(oxazepam|insuline|morfine|slaappillen|pillen|paracetamol|medicijnen|tabletten|diazepam|tramadol|temazepam|oxycodon)',
      '(genomen|ingenomen|geslikt|op|gespoten|gehad|gegeven)',
    ),
    '(te veel|teveel|te veul|teveul|te vaak|veel te veel) ..2 (pillen|pille|tabletten|paracetamol|paracetol|insuline|slaappillen|oxazepam|morfine|drugs) ..5 (geslikt|ingenomen|genomen|op|gegeten|gespoten)?',
    near(
      6,
      '(polsen|pols|zichzelf|mezelf|haarzelf|keel)',
      '(gesneden|doorgesneden|snijdt|snijden|gesnejen|opengesneden|gekerfd|doorsnijden|gestoken|snee|sneed)',
    ),
    '(zelfmoordpoging|suicidepoging|poging gedaan|poging tot)',
    near(
      6,
      '(drugs|ghb|coke|cocaine|xtc|mdma|ketamine|lachgas|speed|paddo|alcohol|drank|lsd|wiet)',
      '(out|niet wakker|bewusteloos|niet aanspreekbaar|reageert|ademt|raar|trilt|weggevallen|slecht|overdosis|paniek|stuiptrekt|niet goed)',
    ),
    '(iets|wat|spul|rotzooi) ..2 (ingenomen|geslikt) ..4 (niet goed|suf|wakker|raar|weet niet)',
    atLevel(
      'human-now',
      '(snoept|gesnoept|opgegeten|gegeten|ingeslikt) ..4 (pillen|medicijnen|tabletten|medicatie)',
      near(
        6,
        '<child>',
        '(pillen|pil|medicijnen|tabletten|medicijn|bloeddrukpil|tablet)',
        '(gegeten|opgegeten|ingeslikt|geslikt|ingenomen|gesnoept|doorgeslikt|te pakken)',
      ),
    ),
    atLevel(
      'today',
      '(dubbele|verkeerde|dubbel) ..2 (dosis|pillen|medicijnen|dosering|tabletten|medicijn|pil) ..4 (genomen|ingenomen|geslikt|gegeven|gehad)?',
    ),
    near(
      12,
      '(alle|alles|hele|expres|allemaal|zoveel)',
      '(slaappillen|pillen|hoestdrank|weekdoosje|weekdoos|medicijnkastje|insuline|tabletten|baxter|hartpillen|paracetamol|strip|doosje|pot|potje)',
      '(gedronken|opgedronken|leeggedronken|genomen|geslikt|gespoten|opgegeten|ingenomen|naar binnen)',
    ),
  ],
  unless: [
    '(naam|merk|doosje|verpakking) op',
    'staat ..3 op',
    '(vitamine|vitaminen) ..1 (b|c|d|twaalf|b12)',
    near(5, '(pil|pillen)', '(vergeten|overgeslagen|anticonceptie)'),
    near(
      6,
      PILLS,
      '(te veel geleverd|over (en|van|die|kan|mag|waar|wat|gehouden|gebleven)|nog ..2 over|terugbrengen|retour|opgehaald|bijwerkingen van)',
    ),
    '(kan|mag|moet|hoeveel) ..3 (ik|hij|ze) ..3 (strip|paracetamol|tabletten) ..3 (nemen|slikken|innemen)',
  ],
  question: 'Heeft iemand vandaag te veel pillen ingenomen of zichzelf verwond?',
  sources: [
    'Richtlijnendatabase, Intoxicaties, eerste opvang in het ziekenhuis',
    'De NTS, basisprincipes (ABCD)',
  ],
  approvedBy: null,
  version: 7,
  fires: [
    'ik heb per ongeluk twintig paracetamol ingenomen tegen de kiespijn, verdeeld over de dag',
    'mijn zus heeft een brief geschreven en alle strips in het kastje zijn leeg, ze slaapt',
    'ik wil alleen een receptje want mijn pillen zijn op ik heb ze allemaal tegelijk genomen',
    'ik heb een fles wijn gedronken met alle slaappillen die ik nog had',
    'ik heb vandaag expres al mijn insuline gespoten',
    'intoxicatie',
    'auto-intoxicatie met paracetamol',
    'ik heb een hele strip ingenomen',
    'ze heeft haar polsen gesneden',
    'hij heeft alle pillen geslikt',
    'overdozis',
    'een strip paracetol',
    'te veul pille',
  ],
  counterExamples: [
    'mijn hele strip paracetamol is op, kan ik nieuwe krijgen',
    'ik ben een pil vergeten',
    'kan mijn vitamine B twaalf injectie op vrijdag',
    'ik wil paracetamol bestellen',
    'mijn pillen zijn op',
    'hoeveel paracetamol mag er eigenlijk op voorraad zijn bij u op recept',
  ],
};
