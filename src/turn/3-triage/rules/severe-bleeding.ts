import { atLevel, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const BLEEDS =
  '(bloed|bloedt|bloeden|bloeding|bloedend|bloedde|bloei|bloeit|bloeie|bleud|bloedverlies|bloedingen|bloidt|bloid|bloiden|gebloed|bloeding|nabloeding|bloedneus|neusbloeding|wond|snee|snijwond)';

export const severeBleeding: Rule = {
  id: 'severe-bleeding',
  title: { en: 'Bleeding that does not stop or spurts', nl: 'Bloeding die niet stopt of spuitend bloed' },
  redFlags: ['RF32'],
  level: '112',
  action: 'A112',
  practices: ['huisarts', 'fysio'],
  signs: [
    near(
      6,
      '(bloed|bloedt|bloeden|bloei|bleud|bloeding|bloid)',
      '(spuit|spuiten|gutst|gutsen|stroomt|pompt|golft|spoot|gutste|stromen|spuitend|spuitende|pulserend|straal|liter|liters|plas|golven|emmers|stroalt)',
    ),
    near(
      7,
      BLEEDS,
      '(stopt|stoppen|gestopt|stop|stopte|stelpen|gestelpt|ophouden|houdt)',
      '(niet|nie|neet|maar niet|nait|geen)',
    ),
    near(
      5,
      BLEEDS,
      '(blijft|blijf|blief|bleef|blift|blieft|bluft|blif) ..3 (bloeden|lopen|komen|stromen|bloeien|gutsen|doorlopen|sijpelen|bloeie|doorgaan|doorbloeden|gaan)',
    ),
    '(blijft|blijf|blief|bleef|bluft|blif) ..3 (bloeden|bloeien|bloeie|bleuden|doorbloeden|bloiden)',
    '(bloed|bloid|bleud) ..1 (lup|lopt|loopt|lupt|lopen) ..4 (uit|uut|eruit|door|alles|zo|langs)',
    '(overal|alles) ..2 (bloed|bloid|bleud)',
    '(niet|nie|neet) ..2 (gestelpt|stelpen|te stelpen|stulpen)',
    '(bloed|bloedt|bloei|bloeie|bloedde|bleud) ..2 (als|as) ..1 (een|n|ne)? (rund|varken|os|ossen)',
    '(bloed|bloedt|bloei|bloeit|bloedde) ..3 (als|as) ..1 (een|n)? (gek|dolle|idioot)',
    near(6, '(spatader|ader|slagader)', '(gesprongen|open|bloedt|kapot|geknapt)'),
    '(doordrenkt|doorweekt|doordrongen) ..4 bloed',
    '(als|as) ..1 (een|n)? rund ..2 (bloed|bloedt|bloei|bloeden)?',
    '(arteriele|slagaderlijke|slagader) ..2 (bloeding|geraakt|doorgesneden|open|bloedt)',
    '(slagader) ..4 (geraakt|doorgesneden|open|gesneden|kapot)',
    near(
      6,
      '(diepe|diep|lange|grote|gapende|open) ..1 (snee|wond|snijwond|jaap|wonde|snij|sne|vleeswond)',
      '(bloed|bloedt|lopen|blijft|bloeden|gutst|stopt|veel)',
    ),
    '(vinger|teen|hand|arm|been|voet|duim|vingertop|vingers) ..3 (eraf|afgesneden|afgezaagd|geamputeerd|afgehakt|er af|d r af|afgerukt|half af)',
    near(
      8,
      BLEEDS,
      '(bloedverdunner|bloedverdunners|hemofilie|bloederziekte)',
      '(niet|veel|blijft|nog|uur|al)',
    ),
    atLevel(
      'human-now',
      near(
        6,
        BLEEDS,
        '(veel|hevig|hevige|heel erg|ontzettend|enorm|overal|doorweekt|erg|flink|zwaar|vreselijk|hard|doorheen|dweilen)',
      ),
      near(
        7,
        BLEEDS,
        '(kwartier|half uur|halfuur|twintig minuten|dertig minuten|uur)',
        '(al|nog|steeds|meer|sinds)',
      ),
      '(diepe|diep|grote|gapende|lange|flinke|lelijke) ..1 (snee|wond|snijwond|jaap|wonde|sne|vleeswond|bijtwond|steekwond|hoofdwond)',
      near(
        6,
        '(gesneden|snee|jaap|gehaald|opengehaald|gezaagd|snijwond)',
        '(diep|bot|pees|zenuw|hechten|gehecht|bloedt|bloed|gapen|open|bewegen|glas|mes)',
      ),
      '(moet|moeten) ..3 (gehecht|hechten|hechtingen)',
      near(5, '(bloed|bloeding)', '(oor|oren|ogen)', '(uit|komt)'),
    ),
  ],
  unless: [
    '<blood-test>',
    '(hechtingen|hechting|hechtdraadjes|krammetjes) ..4 (verwijderen|verwijderd|eruit|halen|uit)',
    '(schaafwond|schaafwondje|schaafplek)',
    near(6, '(tandvlees)', '(bloedt|poetsen|flossen|bloed)'),
    near(6, '(ongesteld|ongesteldheid|menstruatie|menstrueer)', '(al maanden|elke maand|altijd|spiraal)'),
  ],
  question: 'Is er nu een bloeding die niet stopt?',
  sources: ['De NTS, basisprincipes (ABCD)', 'Huisartsenpraktijk Emmalaan, Wat is spoed'],
  approvedBy: null,
  version: 1,
  fires: [
    'arteriële bloeding',
    'het bloed spuit eruit',
    'ik krijg het niet gestelpt',
    'diepe snee en het blijft lopen bloeden',
    'bloei as een rund',
    'ut blief maor bloeie',
    'mijn vinger is eraf',
  ],
  counterExamples: [
    'schaafwond',
    'hechtingen laten verwijderen',
    'ik moet bloed laten prikken',
    'ik wacht al een half uur voor bloed prikken',
  ],
};
