import { near, points } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const BODY =
  '(hart|borst|keel|tong|mond|lippen|lip|gezicht|hoofd|kop|oog|ogen|nek|arm|armen|hand|handen|been|benen|voet|voeten|buik|bovenbuik|onderbuik|maag|rug|kaak|wang|stem|zicht|bewustzijn|adem|ademhaling|longen|lichaam|lijf|huid|kuit|lies|zaadbal|balzak|plas|urine|ontlasting|poep|wond|litteken|operatiewond|vinger|vingers|heup|spraak|evenwicht|baby|kind|zoontje|dochtertje|moeder|vader|man|vrouw|oma|opa)';
const WRONG =
  '(raar|rare|vreemd|vreemde|gek|gekke|akelig|zwaar|zware|dik|dikke|hees|trilt|trillen|beeft|bibbert|zwart|wit|bleek|geel|gele|gloeit|heet|hete|hard|harde|strak|vast|slap|slappe|koud|koude|paars|opgezet|hangt|trekt|zakt|draait|bonkt|klopt raar|brandt|brandend|stekende|steken|kramp|krampen|krom|verdraaid|gebroken|ontstoken|pus|stinkt|stinkende|bloederig|zwelling|gevallen|viel|geraakt|klap|gestoten|verbrand|gebeten|gesneden|ziek|zieke|beroerd|misselijk|spugen|braken|kwijt|anders dan anders|niet goed|nie goed|niet in orde|niet zichzelf|doet raar|weggetrokken|versuft|onrustig|angstig|bang|paniek)';

/**
 * No single sign, but many small ones in one breath: a vital part of the body, something that is wrong with it, and that it
 * is new, severe or about somebody else. A call taker would want to hear more, so a human does. The points are ours: chosen
 * on the callers for development, so that mild complaints stay below.
 */
export const signalsAddUp: Rule = {
  id: 'signals-add-up',
  title: { en: 'Many small signals together', nl: 'Veel kleine signalen samen' },
  redFlags: [],
  level: 'human-now',
  action: 'SPOED',
  chronic: 'silences',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    points(
      3,
      {
        points: 2,
        most: 2,
        any: '(hart|hert|borst|borstkas|borstbeen|hartstreek|adem|aosem|asem|lucht|longen|long|bewustzijn|tong|strot|bloed|bloedt|bloeden|bloeding|zuurstof|hersenen|pols|hartslag|pacemaker|icd|zicht|beeld|gezicht|mondhoek|spraak|weeen|vruchtwater|vliezen|stikken|zelfmoord|overdosis|mes|ambulance|112|spoed|epilepsie|astma|beroerte|infarct|leven|bewusteloos|flauw|benauwd|stuip|aanval|toeval|vergiftigd|ingeslikt|hartinfarct|tia|hersenbloeding|embolie|trombose|sepsis|hersenvliesontsteking|miskraam|navelstreng|slagader|keelgat|luchtpijp|borstpijn|bloedverlies|bloedneus|stolsels|allergie|allergisch|epipen|insuline|suiker|hypo|bloedverdunners|ademhaling|ademen|ademt|ademhalen|reageert|reageren|aanspreekbaar|wakker|stem|gezichtsveld|borststreek|luchtweg|hartkloppingen|benauwdheid|kortademig|bewustzijnsverlies|verlamming|hersenschudding|doodsbang|gestikt|kennis|zuurstof)',
      },
      {
        points: 1,
        most: 2,
        any: '(koorts|keel|baby|pillen|tabletten|medicijn|medicijnen|paracetamol|aspirine|heup|knie|enkel|schouders|schouderbladen|ooghoek|ooglid|flank|balzak|zaadbal|maag|darmen|urine|blaas|bloeddruk|temperatuur|kin|lip|pupil|vingers|vinger|tenen|elleboog|onderbeen|litteken|gewricht|botten|bot|schedel|voorhoofd|achterhoofd|peuter|kleuter|kindje|luiers|hoofd|kop|ogen|oog|mond|lippen|arm|armen|hand|been|benen|linkerkant|rechterkant|linkerarm|rechterarm|buik|buuk|bovenbuik|onderbuik|rug|nek|kaak|kaken|schouder|gezichtje|lijf|lichaam|voet|wond|ontlasting|poep|braaksel|hoofdpijn|buikpijn|woorden|huid|ribben|kind|zwanger|bevalling|bevallen|zoontje|dochtertje|spieren|stem|arm|kant|lies|zij|kuit|bal|balzak|tand|kies|wang|nier|plas|luier)',
      },
      {
        points: 2,
        most: 2,
        any: '(doen het niet|doet het niet|geen kracht|geen gevoel|geen reactie|minder kracht|hapert|stokt|verslikt|verstikt|ontploft|barst|bonzen|bonkend|fladdert|razend|slaat over|op hol|wegvalt|weggevallen|wegzakt|zakt|zakte|ingestort|instort|neervalt|onderuit|brabbelt|lallen|lalt|onverstaanbaar|verkrampt|kronkelt|kermt|gilt|hijgend|hijgen|rillingen|bezweet|klappertandt|vlekjes|stipjes|opgezwollen|pus|etter|gutst|spuit|gutsen|stroomt|bedreigt|kotst|kotsen|wartaal|krijsen|flitsen|sluier|gordijn|blind|kwijlt|kwijlen|knijpt|knelt|knellend|snoert|gekneusd|geknakt|verdraaid|lusteloos|slap|scheef|zwelt|gezwollen|doof|gevoelloos|tintelt|tintelen|schokt|schokte|blauw|paars|grauw|ijskoud|klam|zweet|zweten|bonst|bonkt|gitzwart|duizelig|spuugt|braken|braakt|overgeven|drukkend|beklemd|beklemmend|suf|sloom|verward|rillen|rilt|bulten|dubbel|wazig|draaierig|uitval|lam|verlamd|snakt|hapt|hijgt|reutelt|rochelt|kreunt|krijst|apathisch|uitgedroogd|knapte|knak|krak|scheurt|gestoken|geslagen|geslikt|doorgeslikt|gevochten|verbrand|onwel|uitstraling|straalt|flauw|dodelijk|vergiftigd|aangereden|gereanimeerd)',
      },
      {
        points: 1,
        most: 3,
        any: '(niet goed|nie goed|gaat niet|doet niks|werkt niet|helpt niet|kan niet|kon niet|lukt niet|rammelt|stopt|stilstaat|vast|klem|gebeten op|kloppend|kloppen|klopt|ligt|lag|struikelt|sleept|sjokt|mompelt|onduidelijk|stijve|schreeuwt|jammert|piepend|gierend|snurkt|koortsig|uitslag|opgezet|opgeblazen|ontstoken|heet|gloeiend|warm|scheur|opengehaald|diep|diepe|snee|druppelt|sijpelt|loopt|geraakt|klap|stoot|gestoten|geschopt|misselijk|leeg|diarree|vergeten|onherkenbaar|stemmen|huilen|gillen|vlek|halve|helft|doorzichtig|slikken|klemt|prikt|prikkelt|zeurt|schiet|krampend|gebutst|krom|slecht|slechter|zwakker|zwak|moe|uitgeput|futloos|hangt|hangen|dik|dikke|dicht|raar|rare|vreemd|gek|anders|trilt|trillen|stijf|grijs|wit|bleek|koud|hees|piept|piepen|zwart|rood|gloeit|spugen|pijn|pien|zeer|druk|drukt|zwaar|vallen|valt|gevallen|viel|trekt|trok|stil|hard|harde|vlekken|verdoofd|huilt|gebroken|brandt|steekt|steken|kramp|krampen|gedronken|gegeten|bang|paniek|bijensteek|wespensteek|gebeten|stinkt|lekt|los|eruit|weg|kwijt|beet|beroerd|ziek|akelig)',
      },
      {
        points: 1,
        most: 2,
        any: '(sinds gisteren|sinds vandaag|sinds vanmorgen|sinds vannacht|sinds vanochtend|vandaag|nu|een uur|half uur|vanmiddag|vanavond|gisteravond|de hele nacht|de hele dag|hele nacht|hele tijd|heel veel|zo hard|zo raar|zo zwaar|heel raar|zo vreselijk|te harden|te houden|meer en meer|ineens|opeens|plotseling|plots|zomaar|net|zojuist|daarnet|vannacht|vanmorgen|vanochtend|acuut|erger|heel erg|hele erge|vreselijk|vreselijke|verschrikkelijk|verschrikkelijke|ontzettend|ontzettende|hevig|hevige|heftig|heftige|zo erg|niet meer|nie meer|helemaal|overal|alle kanten|steeds|constant|alleen maar|onophoudelijk|niet goed|nie goed|ondraaglijk|enorm|enorme|extreem|hele lijf|hele lichaam|zon pijn|zo veel|zoveel|snel|achteruit|nooit eerder|nog nooit|niet te harden|niks meer|niets meer|houdt niet op|stopt niet|meteen|direct|help)',
      },
      {
        points: 1,
        most: 1,
        any: '(hij|ze|zij|hie|mijn man|mijn vrouw|mijn moeder|mijn vader|vader|moeder|opa|oma|pa|ma|mijn zoon|mijn dochter|mijn kind|buurman|buurvrouw|zoontje|dochtertje|kindje|mijn broer|mijn zus|collega|patient|client|bewoner|mevrouw|meneer|vriend|vriendin|schoonmoeder|iemand)',
      },
    ),
    // The narrow count: a vital part with anything that is wrong with it, or two clear signs. Who it is and when it began count in
    // the wide one alone: "iemand nu" is an ordinary call.
    points(
      2,
      {
        points: 2,
        most: 1,
        any: '(borstkas|borstbeen|hartstreek|bewustzijn|bloeding|hersenen|weeen|vruchtwater|vliezen|stikken|zelfmoord|overdosis|bewusteloos|stuip|vergiftigd|sepsis|hersenvliesontsteking|navelstreng|slagader|keelgat|luchtpijp|borstpijn|stolsels|epipen|hypo|aanspreekbaar|gezichtsveld|borststreek|luchtweg|benauwdheid|kortademig|bewustzijnsverlies|verlamming|hersenschudding|doodsbang|gestikt)',
      },
      {
        points: 1,
        most: 1,
        any: '(hart|hert|borst|adem|aosem|asem|lucht|longen|long|tong|strot|bloedt|zuurstof|pols|hartslag|zicht|spraak|ambulance|epilepsie|astma|ademhaling|aanval|toeval|beroerte|infarct|hartinfarct|tia|hersenbloeding|embolie|trombose|ingeslikt|reageert|reageren|kennis|hartkloppingen|benauwd|bloedverlies|ademen|ademt|mondhoek|bloeden|ademhalen|miskraam|flauw)',
      },
      {
        points: 2,
        most: 1,
        any: '(geen kracht|geen gevoel|geen reactie|minder kracht|verslikt|verstikt|ontploft|bonzen|bonkend|fladdert|razend|slaat over|op hol|weggevallen|wegzakt|ingestort|instort|neervalt|onderuit|brabbelt|lallen|lalt|onverstaanbaar|verkrampt|kronkelt|kermt|gilt|hijgend|hijgen|bezweet|klappertandt|stipjes|gutst|gutsen|bedreigt|wartaal|krijsen|kwijlt|kwijlen|knijpt|knelt|knellend|snoert|geknakt|slap|schokt|schokte|paars|grauw|ijskoud|klam|bonst|bonkt|gitzwart|drukkend|beklemd|beklemmend|verward|uitval|verlamd|snakt|hapt|hijgt|reutelt|rochelt|kreunt|krijst|apathisch|uitgedroogd|scheurt|gevochten|onwel|flauw|vergiftigd|aangereden|gereanimeerd)',
      },
      {
        points: 1,
        most: 2,
        any: '(niet goed|nie goed|helpt niet|rammelt|stopt|stilstaat|klem|gebeten op|kloppend|kloppen|ligt|lag|struikelt|sleept|sjokt|mompelt|onduidelijk|schreeuwt|jammert|piepend|gierend|snurkt|koortsig|opgezet|opgeblazen|ontstoken|heet|gloeiend|warm|scheur|opengehaald|diep|diepe|snee|druppelt|sijpelt|geraakt|klap|stoot|gestoten|geschopt|onherkenbaar|stemmen|huilen|gillen|vlek|doorzichtig|klemt|prikkelt|schiet|krampend|gebutst|krom|slechter|zwakker|zwak|uitgeput|futloos|hangt|hangen|dik|dikke|raar|rare|vreemd|trilt|trillen|grijs|wit|bleek|koud|hees|piept|piepen|zwart|rood|gloeit|spugen|pijn|pien|zeer|drukt|zwaar|vallen|valt|gevallen|viel|trekt|trok|stil|harde|vlekken|verdoofd|huilt|gebroken|brandt|steekt|steken|kramp|krampen|gedronken|gegeten|paniek|bijensteek|wespensteek|gebeten|stinkt|lekt|kwijt|beroerd|ziek|akelig|doen het niet|doet het niet|hapert|stokt|barst|wegvalt|zakt|zakte|vlekjes|pus|spuit|stroomt|sluier|gordijn|gekneusd|verdraaid|scheef|doof|gevoelloos|blauw|zweet|zweten|spuugt|braken|braakt|overgeven|bulten|dubbel|wazig|gestoken|geslagen|geslikt|verbrand|dodelijk)',
      },
    ),
    near(5, BODY, WRONG),
  ],
  unless: [
    '<topic-words>',
    '(mild|milde|vaker|soms|af en toe|gelukkig|gaat goed|gaat wel|niet erg|drinkt goed|speelt gewoon|vrolijk|gewoon lopen|gaat het goed|verder goed|goed te doen|gaat prima|verder prima)',
    '(keelpijn|oorpijn|verkouden|verkoudheid|lijn|verbinding|opvang|zingen|typen|zogen|schimmel|wratje|snurkt|borstvoeding|hardlopen|voetballen|tuinieren|fitness|geslapen|slapen op)',
    '(lucht) is',
    '(iemand|iets|wat|ergens|niemand|dag) (anders|ander)',
    '(bijna op|teststrips|teststrip|strips|telefoonnummer|achternaam|computer|internet|verwarming|griepspuit|koeriersdienst|metro|trein|rollator|gemeente|lab|waarden|geprikt|tandpasta|poets|poetsen|traplopen|sporten|tocht|beeldschermwerk|bijwerking|beugel|vulling|tandvlees|latex|noteren|niet meer langs|niet meer te komen|niet meer te zien|ziek melden|winter|brief|orthopeed)',
    '(open|al) (of)? dicht',
    '(afspraak|recept|rekening|uitslag|dossier|verzekering|formulier|inschrijven|openingstijden|parkeren|griepprik|verwijsbrief|code|website|mail|app|portaal)',
  ],
  question: 'Is het vandaag begonnen, of wordt het snel erger?',
  sources: ['De NTS, basisprincipes (ABCD)', 'Own choice: the points, on the callers for development'],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn stem wordt hees en mijn keel dik na een bijensteek',
    'zijn ene ooghoek en mond hangen ineens scheef',
    'er is hier gevochten en hij is gestoken en het bloedt',
  ],
  counterExamples: [
    'ik heb een wratje op mijn voet',
    'mijn knie is wat dik na het voetballen',
    'ik heb een beetje keelpijn en ben verkouden',
  ],
};
