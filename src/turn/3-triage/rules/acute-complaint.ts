import { except, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LIFE =
  '(<numb>|<lame>|<confused>|<drowsy>|<breathless>|<blood>|<dizzy>|wazig|dubbel|blind|verlamd|slap|benauwd|versuft|afwezig|onwel|grauw|klam|scheef)';
const ANY = `(<pain>|<vomit>|<headache>|<swollen>|<fever>|<chills>|<sweat>|<nausea>|<pale>|buikpijn|rugpijn|nekpijn|oogpijn|hoofdpijn|borstpijn|${LIFE.slice(1, -1)})`;
/** Who falls ill faster, or hides it: for them one complaint is enough. */
const FRAIL =
  '(bloedverdunner|bloedverdunners|chemo|chemotherapie|bestraling|prednison|afweer|afweerremmers|transplantatie|getransplanteerd|milt|hartpatient|hartfalen|copd|kanker|uitgezaaid|uitzaaiingen|pacemaker|icd|stent|geopereerd|operatie|keizersnede|bevallen|narcose|katheter|stoma|drain|sonde|suikerpatient|diabeet|nierpatient|dialyse|prothese|gipsverband|gips|dagen oud|weken oud|maanden oud|pasgeboren)';
const TODAY =
  '(sinds ..1 (vanmorgen|vannacht|vanochtend|vandaag|gisteren|gisteravond|vanmiddag|net|daarnet|een uur|een half uur|een kwartier|een paar uur|halfuur|kwartier))';
const VERY =
  '(vreselijk|vreselijke|verschrikkelijk|verschrikkelijke|ontzettend|ontzettende|ondraaglijk|ondraaglijke|onhoudbaar|onhoudbare|hevig|hevige|heftig|heftige|extreem|extreme|ergste|felle|helse|gruwelijk|gruwelijke|afschuwelijk|afschuwelijke|enorm|enorme|heel erg|heel erge|hele erge|zo erg|zo veel|zoveel|ontiegelijk|ontiegelijke|intense|waanzinnig|waanzinnige|moordende|acuut|acute|verrekkes|keiveel|mega|zon erge|vreselijk veel|ernstige|ernstig|niet normaal|bizar|bizarre|enorm veel|heel veel)';

/**
 * A complaint of body or mind that came at once, is severe, comes in a dangerous pair, or takes away what one could do
 * yesterday. It names no disease; the rules that do come first. Wide on purpose: a missed emergency weighs more than a call
 * that the assistant takes.
 */
export const acuteComplaint: Rule = {
  id: 'acute-complaint',
  title: {
    en: 'A complaint that is sudden, severe or takes a function away',
    nl: 'Plotselinge of hevige klacht, of iets wat ineens niet meer kan',
  },
  redFlags: [],
  level: 'human-now',
  action: 'SPOED',
  chronic: 'silences',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(7, ANY, '<sudden>'),
    near(6, ANY, VERY),
    near(7, LIFE, TODAY),
    near(
      8,
      LIFE,
      '(steeds erger|snel erger|erger en erger|alsmaar erger|veel erger|veel slechter|met het uur|met de minuut)',
    ),
    near(10, '<dizzy>', '(<vomit>|<sweat>|<pale>|<headache>|<blood>|gevallen|val steeds)'),
    near(10, '<pain>', '(<vomit>|<sweat>|<pale>|flauw|duizelig|<fever>)'),
    near(10, '(buikpijn|rugpijn|buukpien)', '(<sweat>|<pale>|flauw|duizelig|<fever>|grauw|bloed)'),
    near(
      10,
      '<fever>',
      '(slap|slapjes|suf|versuft|rillen|rilt|verward|ijlt|grauw|kreunt|wegzakt|niet drinken|drinkt niet|bloed)',
    ),
    near(
      9,
      '<vomit>',
      '(niks binnen|binnenhouden|alles eruit|blijft|al de hele dag|steeds maar|uitgedroogd|suf|slap|flauw)',
    ),
    '(kan|kon|kunnen|kin|lukt|krijg|krijgt) ..4 (niet|nie|neet|nauwelijks|amper|haast niet|bijna niet) ..1 (meer|mir)? ..2 (begrijpen|bewegen|optillen|vasthouden|ademen|praten|drinken|opstaan|overeind)',
    except(
      '(kan|kon|kunnen|kin|lukt|krijg|krijgt) ..4 (niet|nie|neet|nauwelijks|amper|haast niet|bijna niet) ..1 (meer|mir)? ..2 (slikken|doorslikken)',
      // Their size, not the throat.
      near(
        12,
        '(pil|pillen|tablet|tabletten|capsule|capsules)',
        '(kleiner|kleinere|drank|drankje|drankvorm|vloeibaar|bruistablet|te groot|te grote|andere vorm)',
      ),
    ),
    '(kan|kon|kunnen|kin) ..3 (niet|nie|neet) ..1 (meer|mir) ..3 (lopen|staan|zitten|liggen|eten|plassen|zien|voelen|horen|rechtop|wakker|reageren)',
    '(niet|nie|neet|nauwelijks) ..1 (meer|mir) ..2 (open|dicht|overeind|rechtop|wakker)',
    '(ogen|oogjes|oge) ..4 (niet|nie) ..1 (meer)? ..1 open',
    '(weet|weten|wist) ..3 (niet|nie|neet) ..2 wie ..1 (ik|hij|ze|we|zij)',
    '(begrijpt|begriept|snapt|verstaat) ..3 (niet|nie|niks|niets|neet) ..1 meer',
    '(praat|praten|kletst|roept|schreeuwt) ..3 (mensen|dingen|iemand|personen) ..3 (niet|er niet)',
    '(ziet|hoort) ..3 (dingen|mensen|beestjes|beesten|spoken|stemmen)',
    near(7, '(wazig|troebel|mistig)', '(oog|ogen|kant|ineens|sinds|zien|zie)'),
    near(6, '(vast|vastzit|vastgelopen)', '(eten|vlees|brood|hap|slokdarm|keel)'),
    near(
      12,
      FRAIL,
      `(${ANY.slice(1, -1)}|<pain>|rood|rode|warm|dik|dikke|open|zwart|lekt|pus|rillen|ril|ziek|krampen|schokken|gevallen|suf|beroerd)`,
    ),
    near(
      7,
      '<pain>',
      '(sinds ..1 (vanmorgen|vannacht|vanochtend|gisteravond)|hele nacht|niet van geslapen|wakker van|niet meer lopen|niet meer staan|niet bewegen|niet rechtop|niet liggen)',
    ),
    '(trekt|straalt|schiet|kruipt|loopt|uitstraalt|uitstraling|doortrekt|verplaatst|zakt) ..4 (naar|in|richting|tot in) ..2 (schouder|schouders|arm|armen|kaak|kaken|rug|nek|hals|been|benen|lies|liezen|rechtsonder|linkerarm|schouderbladen|keel)',
    '(begon|begonnen) ..4 (navel|midden|maag|rug|borst|hoofd|nek) ..5 (nu|zit|zakt|rechtsonder|onder|overal)',
    '(spijker|schroef|naald|glas|vishaak|haak|mes|schaar|stok|tak|ijzer|staal|metaal|bout|pijl|nietje|boor|zaag) ..4 (door|diep in|dwars door|in) ..2 (hand|voet|vinger|oog|been|arm|buik|hoofd|hals|borst|gezicht|keel|bil|rug)',
    '(tegen|op|onder|met) ..2 (boom|paal|vrachtwagen|muur|vangrail|auto|lantaarnpaal|bus|tram|trein|bromfiets|scooter) ..2 (geknald|gebotst|geklapt|gevlogen|gekomen|gefietst|aangereden|gereden|gecrasht)',
    '(over de kop|gelanceerd|bekneld|klem gezeten|van zijn fiets geslagen|van het dak|uit het raam)',
    '(zegt|praat|gebruikt|noemt|schrijft) ..3 (verkeerde|andere|gekke|rare|vreemde|onzin) ..1 (woord|woorden|dingen|zinnen)?',
    '(niet|nie|neet) ..2 (op|bij|uit) ..2 (woorden|woord) ..1 (komen|komt|kom)?',
    near(
      9,
      '(wond|wondje|snee|operatiewond|hechting|hechtingen|litteken|beet|prikplek)',
      '(open|opengegaan|opengesprongen|pus|etter|stinkt|lekt|roder|streep|strepen|koorts|zwart|klopt|bonkt|blijft bloeden|dieper|gapend)',
    ),
    '(tong|keel|hals|lippen|gezicht|ooglid|oogleden|balzak|mond) ..3 (te groot|groter|dik|dikker|opgezet|opgezwollen|zwelt|opzwelt|strak|dicht)',
    '(hoest|hoesten|spuug|spuugt|braak|braakt|kots|kotst|plas|plast|poep|poept|snuit|opgehoest) ..3 (roze|rood|bruin|zwart|koffie|koffiedik|bloed|schuim|gal|galgroen|pek|teer)',
    '(kaken|kaak|mond|tanden) ..4 (niet|nie|neet|nauwelijks|amper) ..3 (open|van elkaar|uit elkaar|dicht|op elkaar)',
    '(rode|roder|steeds roder) ..1 (streep|strepen|lijn)',
    '(steeds|snel|alsmaar|almaar|per uur) ..1 (roder|dikker|warmer|groter|strakker|pijnlijker|benauwder|suffer|slapper)',
    '(erectie|penis) ..6 (niet weg|niet weggaat|weggaat niet|niet slap|uren|pijn|zeer|klem|paars)',
    '(stoma|teen|tenen|vingers|voet|voeten|been|hand|lippen|tong|nagels) ..3 (zwart|pikzwart|spierwit|ijskoud|blauw|paars|grauw|gevoelloos|dood gevoel)',
    near(
      10,
      '(opa|oma|bejaard|bejaarde|bewoner|bewoonster|client|#75-104 jaar|van negentig|van tachtig|dement|dementie|alzheimer)',
      '(gevallen|viel|verward|suf|uit bed|opstaan|koorts|onrustig|zwak|slap|raar|trillen|kortademig|plast niet|eet niet|drinkt niet|hallucineert|ziek)',
    ),
    except(
      near(
        9,
        '<child>',
        '(gevallen|viel|suf|braakt|spuugt|ingeslikt|doorgeslikt|hoofd|piept|kreunt|slap|stuip|ontroostbaar|troosten|krijst|grauw|uitgedroogd|hangerig|sloom|gloeit|gloeiend|heet|vlekjes|kortademig|ademt|luier)',
        '(en|nu|niet|steeds|sinds|heel|zo|ineens)',
      ),
      '(gevallen|viel) ..2 (paar|enkele|#2-12) (weken|maanden) (terug|geleden)',
    ),
    near(
      10,
      '(tand|tanden|kies|kiezen|voortand|snijtand|kaak)',
      '(gevallen|val|klap|stoot|gestoten|botsing|ongeluk|geslagen|elleboog|trap|bal)',
      '(eruit|los|afgebroken|gebroken|scheef|verschoven|naar binnen|naar achteren|bloed|bloedt|weg)',
    ),
    near(
      10,
      '(kies|kiezen|tand|verstandskies|wortelkanaal|getrokken|ontsteking)',
      '(slikken|koorts|ziek|dik|dikke|gezwollen|zwelling|pus|hals|oog|niet te houden|niet meer te houden|slapen|blijft bloeden|bloedt nog)',
    ),
    '(niet|nie|neet|geen|nauwelijks|amper) ..2 (gereageerd|bewogen|geademd|geplast|gedronken|reactie|beweging|aanspreekbaar|wakker geworden)',
    '(alles|kamer|wereld|hoofd|bed) ..1 (draait|tolt|golft|beweegt|draaide)',
    near(8, '(gordelroos|herpes|lens|lenzen|ontsteking|splinter|spetter)', '(oog|ogen)'),
    '(plas|pis|urine|ontlasting|poep) ..3 (cola|thee|bruin|donker|donkerbruin|donkerrood|port|bloederig)',
    '(benen|been|knieen|armen) ..2 (dragen|draagt|houden|houdt|willen|wil|begeven|begeeft|zakken|zakt) ..3 (niet|nie|niets|het|weg|door|onder)',
    '(laat|liet) ..3 (plas|ontlasting|poep|urine|alles) ..2 (lopen|gaan)',
    '(doet|is|heeft|was|ziet) ..4 (anders nooit|normaal nooit|normaal niet|nog nooit|dat is niets voor hem|dat is niks voor haar)',
    '(dit|dat|deze|nu|t) ..1 (is|voelt) ..2 (anders|heel anders|toch anders) ..1 (dan|als)? ..1 (anders|normaal|gewoonlijk|altijd|gewoon|andere keren)?',
    '(opengehaald|opengesneden|opengereten|opengescheurd|gapend|gapende|(diepe|grote|flinke|lelijke|een|n|ne) jaap|jaap in|gat in ..2 (hoofd|hand|been|arm|knie|lip|kin|voet))',
    near(8, LIFE, '(vandaag|vanmorgen|vanochtend|vannacht|vanmiddag|gisteravond|daarnet|zojuist)'),
  ],
  unless: [
    near(
      6,
      '(computer|telefoon|mobiel|internet|laptop|auto|app|fiets|printer|verwarming|deurbel|televisie|wekker|scootmobiel|lift)',
      '(deed|doet|deden) ..2 (het|t) ..3 (niet|nie)',
    ),
    near(9, 'te (ziek|zwak|moe|slap)', '(komen|komt|afspraak|afzeggen|kom)'),
    '(moet|moeten|mag|mogen) ..3 (lens|lenzen) ..2 (uit|in)',
    '(iets|iemand) anders',
    near(8, 'tandvlees', '(dik|dikke|gevoelig|rood)'),
    '(hoeft niet meer|komt niet|komt dus niet|kom niet|kan ik nuchter|moet ik stoppen|moet ik nuchter|nuchter|recept|herhaalrecept|bijna op|verwijzing|verwijsbrief|uitslag binnen|vergoed|controle|voor de uitslag)',
    '(gaat prima|speelt lekker|speelt gewoon|verder prima|blauwe plek)',
    near(
      9,
      '(vreselijk|ontzettend|enorm|heel erg|verschrikkelijk|hevig|heel veel|zoveel|zo veel)',
      '(jeuk|jeukt|keelpijn|verkouden|verkoudheid|hooikoorts|snot|moe|bedankt|leuk|blij|druk met|graag|spijt|dank|lang|wachten|aardig|puistjes|luizen|last van jullie|lastig|vervelend|stress|snurkt|zweetvoeten|muggen)',
    ),
    near(
      6,
      '(praten|spreken|praat)',
      '(nederlands|engels|frans|duits|turks|arabisch|later|nu|vergadering|computer|robot)',
    ),
    near(5, 'wie', '(gebeld|gesproken|bellen|moet|vervangt)'),
    near(
      6,
      '(lopen|staan|zitten|komen|lezen|horen|zien)',
      '(afspraak|app|portaal|website|mail|brief|file|parkeren|bril|trein|bus|auto|wachtlijst)',
    ),
    near(
      6,
      '(verband|sinds|misselijk|spugen|overgeven)',
      '(zwangerschapsmisselijkheid|ochtendmisselijkheid|wagenziek|reisziek)',
    ),
  ],
  question: 'Is het vandaag plotseling begonnen, of heel hevig?',
  sources: ['De NTS, basisprincipes (ABCD)', 'Valkendriehoek, Alarmsymptomen'],
  approvedBy: null,
  version: 6,
  fires: [
    'ik heb ineens zo veel pijn in mijn zij',
    'mijn man kan ineens niet meer slikken',
    'die pil was te groot ik kan niet meer ademen',
    'mijn moeder weet niet meer wie ik ben',
    'ze is duizelig en moet overgeven',
    'mijn voet is gevoelloos sinds vanmorgen',
  ],
  counterExamples: [
    'ik kan mijn pillen niet slikken, zijn er ook kleinere',
    'het bloedt niet meer sinds gisteren',
    'mijn computer deed het niet meer vanmorgen, daarom bel ik nu pas',
    "een foto waarbij zo'n apparaat om je hoofd draait",
    'ik ben de zoon van Ruud en ik heet Dirk',
    'mijn voornaam is niet Jan maar Jaap',
    'ik heb wat last van mijn knie',
    'ik heb vreselijk jeuk',
    'ik kan de afspraak niet meer vinden',
    'ik heb een beetje hoofdpijn',
    'mijn oma is te zwak om te komen, dus morgen niet',
    'moeten mijn lenzen uit voor dat oogonderzoek',
    'ik heb een zwelling op mijn tandvlees',
    'mijn dochter hoeft niet meer te komen',
    'mijn kind is gevallen en heeft een blauwe plek op zijn been',
    'ik heb keelpijn en koorts',
    'ik kan niet Nederlands praten alleen Engels',
    'ik weet niet wie ik gebeld heb',
  ],
};
