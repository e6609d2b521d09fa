import { except, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LAB =
  '(laboratorium|laboratoria|lab|labo|huisartsenlaboratorium|huisartsenlab|ziekenhuislab|ziekenhuislaboratorium|microbiologie|microbioloog|patholoog|pathologie|chemicus|analist|analiste|labarts|laborant|laborante|bloedtransfusielab|hematologielab)';
const INSTITUTION = `(${LAB.slice(1, -1)}|ziekenhuis|polikliniek|poli|seh|radiologie|radioloog|rontgen|cardioloog|internist|trombosedienst|apotheek|apotheker|apothekersassistente|ziekenhuisapotheek|dienstapotheek|dialyse|prikpost|klinische chemie|klinisch chemisch laboratorium|spoedeisende hulp)`;
/** A colleague says who they are: "met Sanne van het lab", "lab Noord hier", "ik bel namens de apotheek". */
const PRESENTS_ITSELF = (who: string): string =>
  `((met|namens|vanuit|vanaf|hier|bel van|belt van|bellen van) (het|de|t|ons|uw)? (klinisch|klinische|medisch|medische|chemisch|microbiologisch)? (chemisch|chemische|dienstdoende)? ${who}|(met|spreekt) ..3 (van|vanuit|namens) (het|de|t)? (klinisch|medisch)? (chemisch)? ${who}|(u spreekt met|spreek met) ..2 ${who}|${who} ..2 (hier|spreekt|belt)|(ben|is) (de|het|van|een)? ..2 ${who})`;
const RESULT =
  '(uitslag|uitslagen|spoeduitslag|labuitslag|labuitslagen|bloeduitslag|waarde|waarden|waardes|bepaling|kweek|bloedkweek|resultaat|resultaten|bevinding|foto|scan|ct)';
const GIVEN =
  '(doorgeven|doorbellen|door te geven|door te bellen|doorgeef|melden|mededelen|overleggen|overleg|afwijkend|afwijkende|kritiek|kritieke|kritische|verhoogd|verhoogde|verlaagd|verlaagde|te hoog|te laag|alarmerend|urgent|dringend|spoed|direct|positief|positieve|ernstig|gevonden|van een patient|van een patiente|patient van u|patiente van u|patient van jullie|over een patient)';
/** Who asks for their own result is a patient. */
const OWN = near(
  5,
  '(mijn|mn|onze|krijg|krijgen|wanneer|hoe laat|opvragen|inzien|binnen|weten|horen)',
  '(uitslag|uitslagen|labuitslag|bloeduitslag|spoeduitslag|waarden|resultaten|foto|scan)',
);

/**
 * A colleague who telephones a result finds that it cannot wait for the post: that alone brings a human, whatever the value. A bare value is
 * heard where laboratories telephone it to a general practice; Balie judges none.
 */
export const urgentResult: Rule = {
  id: 'urgent-result',
  title: {
    en: 'A result that a laboratory, hospital or pharmacy telephones',
    nl: 'Een uitslag die een laboratorium, ziekenhuis of apotheek doorbelt',
  },
  redFlags: [],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    except(near(14, PRESENTS_ITSELF(LAB), RESULT), OWN),
    except(near(14, PRESENTS_ITSELF(INSTITUTION), RESULT, GIVEN), OWN),
    except(
      '(spoeduitslag|spoeduitslagen|spoedbepaling|paniekwaarde|paniekwaarden|alarmwaarde|doorbelwaarde|doorbeluitslag)',
      OWN,
    ),
    except('(spoed|spoedje) ..2 (uitslag|uitslagen|labuitslag|bepaling)', OWN),
    except(
      '(kritieke|kritische|levensbedreigende|alarmerende|sterk afwijkende|ernstig afwijkende|fors afwijkende|zeer afwijkende) ..1 (uitslag|uitslagen|waarde|waarden|labuitslag|bloeduitslag|bloedwaarden|labwaarden)',
      OWN,
    ),
    except(
      near(
        10,
        `${RESULT} ..4 (doorgeven|doorbellen|door te geven|door te bellen|doorgebeld)`,
        '(patient|patiente|client|clienten|bewoner|bewoonster|dienstdoende|dienstdoend|aanvrager|aanvragend)',
      ),
      OWN,
    ),
    near(
      14,
      PRESENTS_ITSELF('(apotheek|apotheker|apothekersassistente|ziekenhuisapotheek|dienstapotheek)'),
      '(overdosering|overdosis|te hoge dosering|te hoge dosis|tien keer|tienvoudige|tienvoudig|gevaarlijke|gevaarlijk|dodelijk|verkeerde sterkte|verkeerde patient|verkeerd geleverd|verkeerd uitgegeven|contra indicatie|allergisch voor)',
    ),
    '(kalium|kaliumwaarde|kaliumgehalte|kaliumspiegel) ..3 (#6-12|#0.5-2.7)',
    '(natrium|natriumwaarde|natriumgehalte) ..3 (#90-127|#151-190)',
    '(troponine|troponines|troponinen|tropo|troponinewaarde|hs troponine|troponien) ..4 (#0.02-99999|verhoogd|verhoogde|positief|positieve|hoog|afwijkend|stijgt|gestegen|oplopend)',
    '(verhoogde|positieve|hoge|oplopende|afwijkende) (troponine|troponines|d dimeer|ddimeer)',
    '(d dimeer|ddimeer|d dimeren|dimeer) ..3 (#500-99999|verhoogd|positief|hoog|afwijkend|fors)',
    except(
      '(hb|hemoglobine|hemoglobinegehalte|ha bee|haa bee) ..3 #1-4.9',
      '(hb|hemoglobine) ..3 #1-4.9 (weken|week|maanden|maand|dagen|jaar|keer)',
    ),
    '(inr) ..3 #6-20',
    '(glucose|glucosewaarde) ..3 (#21-60|#0.5-2.4)',
    '(lactaat) ..3 #3-30',
    '(trombo|trombos|trombocyten|bloedplaatjes) ..3 #1-49',
    '(leuko|leukos|leukocyten|leuco|leucocyten) ..3 (#20.1-400|#0.1-1.4)',
    '(kreat|creat|kreatinine|creatinine) ..3 #200-2000',
    '(ureum) ..3 #21-100',
    '(calcium) ..3 (#3.1-6|#0.5-1.7)',
    '(bilirubine|bili) ..3 #250-700',
    '(bloedkweek|bloedkweken|liquor|liquorkweek) ..4 (positief|positieve|gegroeid|groei|kokken|staven|bacterien|gramnegatief|grampositief)',
    '(positieve) (bloedkweek|bloedkweken|liquor)',
    '(digoxinespiegel|lithiumspiegel|digoxine spiegel|lithium spiegel|medicijnspiegel) ..3 (#2-20|te hoog|verhoogd|toxisch|giftig)',
  ],
  question: 'Belt u een uitslag door die nu bij een arts moet komen?',
  sources: [
    'Flevoziekenhuis, Doorbelbeleid voor de eerste lijn en externe aanvragers',
    'Atalmedial, Doorbelcriteria: actiewaarden voor de eerste lijn (2018)',
    'Certe, Doorbelgrenzen klinische chemie voor huisartsen (2019)',
    'Own choice: who telephones a result finds it urgent; no value is judged',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'met het laboratorium, kalium 7,2',
    'kalium zeven komma twee',
    'troponine 400',
    'de troponine is vierhonderdtwintig',
    'hb 3,1',
    'hb van drie komma een',
    'inr van negen',
    'glucose 32',
    'spoeduitslag',
    'u spreekt met het klinisch chemisch laboratorium, ik wil een uitslag doorgeven',
    'met Sanne van het lab, ik heb een afwijkende waarde',
    'met de poli cardiologie van het ziekenhuis, ik wil een uitslag doorgeven over een patiënt van u',
    'ik heb een kritieke uitslag van meneer de Wit',
    'met de apotheek, mevrouw heeft methotrexaat in een tienvoudige dosering meegekregen',
    'een positieve bloedkweek bij een patiënt van jullie',
  ],
  counterExamples: [
    'ik wil graag de uitslag van mijn bloedonderzoek',
    'is mijn spoeduitslag al binnen',
    'met mevrouw Kok, kunt u de uitslag van het lab doorgeven',
    'ik heb bloed laten prikken bij het lab, wanneer krijg ik de uitslag',
    'mijn hb was 7,8 vorige maand',
    'mijn kalium was 4,2',
    'met de apotheek, ik heb een vraag over een recept van mevrouw Bos',
    'met de apotheek, de medicijnen liggen klaar',
    'met het ziekenhuis, ik wil een afspraak doorgeven',
    'moet ik naar het lab voor het bloedprikken',
    'mijn hb 4 weken geleden was goed',
    'de inr was 2,8',
    'ik wil mijn suikerwaarden doorgeven aan de praktijkondersteuner',
  ],
};
