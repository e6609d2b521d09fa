import { near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LIFE =
  '(<numb>|<lame>|<confused>|<drowsy>|<breathless>|<blood>|<dizzy>|wazig|dubbel|blind|verlamd|slap|benauwd|versuft|afwezig|onwel|grauw|klam|scheef)';
const ANY = `(<pain>|<vomit>|<headache>|<swollen>|<fever>|<chills>|<sweat>|<nausea>|<pale>|buikpijn|rugpijn|nekpijn|oogpijn|hoofdpijn|borstpijn|${LIFE.slice(1, -1)})`;
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
    '(kan|kon|kunnen|kin|lukt|krijg|krijgt) ..4 (niet|nie|neet|nauwelijks|amper|haast niet|bijna niet) ..1 (meer|mir)? ..2 (slikken|doorslikken|begrijpen|bewegen|optillen|vasthouden|ademen|praten|drinken|opstaan|overeind)',
    '(kan|kon|kunnen|kin) ..3 (niet|nie|neet) ..1 (meer|mir) ..3 (lopen|staan|zitten|liggen|eten|plassen|zien|voelen|horen|rechtop|wakker|reageren)',
    '(niet|nie|neet|nauwelijks) ..1 (meer|mir) ..2 (open|dicht|overeind|rechtop|wakker)',
    '(ogen|oogjes|oge) ..4 (niet|nie) ..1 (meer)? ..1 open',
    '(weet|weten|wist) ..3 (niet|nie|neet) ..2 wie ..1 (ik|hij|ze|we|zij)',
    '(begrijpt|begriept|snapt|verstaat) ..3 (niet|nie|niks|niets|neet) ..1 meer',
    '(praat|praten|kletst|roept|schreeuwt) ..3 (mensen|dingen|iemand|personen) ..3 (niet|er niet)',
    '(ziet|hoort) ..3 (dingen|mensen|beestjes|beesten|spoken|stemmen)',
    near(7, '(wazig|troebel|mistig)', '(oog|ogen|kant|ineens|sinds|zien|zie)'),
    near(6, '(vast|vastzit|vastgelopen)', '(eten|vlees|brood|hap|slokdarm|keel)'),
  ],
  unless: [
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
  version: 1,
  fires: [
    'ik heb ineens zo veel pijn in mijn zij',
    'mijn man kan ineens niet meer slikken',
    'mijn moeder weet niet meer wie ik ben',
    'ze is duizelig en moet overgeven',
    'mijn voet is gevoelloos sinds vanmorgen',
  ],
  counterExamples: [
    'ik heb wat last van mijn knie',
    'ik heb vreselijk jeuk',
    'ik kan de afspraak niet meer vinden',
    'ik heb een beetje hoofdpijn',
  ],
};
