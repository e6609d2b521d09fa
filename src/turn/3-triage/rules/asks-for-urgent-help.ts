import { except, near, type Pattern } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

/** "Kunt u mij helpen met een afspraak": excuses a cry for help, and no other sign. */
const HELP_OF_THE_DESK = [
  '(can|could) you help me with',
  near(5, '(help|helpen|hulp)', '(mens|english|engels|medewerker|apparaat|computer)'),
  near(
    4,
    '(help|helpen|hulp)',
    '(kunt u mij helpen|huishoudelijke|kan iemand mij helpen|wie kan|hulpmiddel|thuishulp|hulp bij)',
  ),
];

/** "Er is geen haast bij": excuses a word for urgency, and neither an ambulance nor a cry for help. */
const NO_HASTE = [
  '(geen|gin|gien|niet|zonder|nie) ..3 (spoed|haast|dringend|urgent|noodgeval|spoedgeval|spoedje|acuut)',
  near(4, '(spoed|spoedlijn|spoednummer|haast|dringend|urgent)', '(niet|geen|nie|hoeft niet|nee)'),
];

/** "Een brief van de spoedeisende hulp": the department where one was, by the word before it; who goes "naar de spoedeisende hulp" goes now. */
const DEPARTMENT = '(op|van|bij|door|via|uit|in) (de|het|een)? (spoedeisende|spoed eisende)';

/** A bill, a letter, work or a visit of before: excuses the name of a service, never a cry for help beside it. */
const ABOUT_A_SERVICE = [
  near(
    8,
    '(spoed|spoedeisende|ambulance|eerste hulp)',
    '(inschrijven|verbouwd|reed|rijdt|sirene|werkt|verpleegkundige|langs|voorbij)',
  ),
  near(
    6,
    '(ambulance|ambulancedienst|ambulancerit|spoedeisende|eerste hulp|seh|spoedpost|huisartsenpost|spoed|112)',
    '(rekening|factuur|nota|vergoed|eigen risico|verzekering|brief|verslag|uitslag|klacht|compliment|bedanken|vorige|geleden|toen|was|waren|geweest|ontslagen|ontslag|controle|hechtingen|werk|werkt|chauffeur|nummer voor)',
  ),
];

const withHaste = (...signs: readonly Pattern[]) => signs.map((sign) => except(sign, ...NO_HASTE));

export const asksForUrgentHelp: Rule = {
  id: 'asks-for-urgent-help',
  title: {
    en: 'Asks for urgent help, names an emergency or an ambulance',
    nl: 'Vraagt om spoed, noemt een noodgeval of een ambulance',
  },
  redFlags: ['RF66'],
  level: 'human-now',
  action: 'SPOED',
  colleague: 'silences',
  practices: EVERY_PRACTICE,
  signs: [
    except(
      '(noodgeval|noodgevalle|noodsituatie|noodhulp|levensgevaar|levensbedreigend|sos|emergency)',
      '(geen|gin|gien|niet|no|not|nie) ..3 (noodgeval|noodgevalle|noodsituatie|levensgevaar|levensbedreigend|emergency)',
    ),
    except(
      '(spoed|schpoed|spuud|spoedgeval|spoedje|spoedlijn|spoet|sjpoed|spoedt|spoud|spoedafspraak|urgent|urgente)',
      ...NO_HASTE,
      ...ABOUT_A_SERVICE,
    ),
    ...withHaste(
      '(dringend|dringende|dringent|hoognodig|met spoed|acuut|acute) ..3 (dokter|hulp|arts|iemand|huisarts|tandarts|nodig|spreken|komen|zien|mens|hulpe)',
      '(het|dit) ..3 (dringend|acuut|urgent)',
    ),
    except('(spoedeisend|spoedeisende)', DEPARTMENT, ...NO_HASTE, ...ABOUT_A_SERVICE),
    except(
      '(112|1 1 2|een een twee|eeneentwee|een een 2) ..3 (bellen|gebeld|bel|nodig|komen|sturen|draaien)?',
      ...ABOUT_A_SERVICE,
    ),
    'honderdtwaalf ..3 (bellen|gebeld|bel|nodig|komen|sturen|draaien)',
    except(
      '(ambulance|ambulans|ziekenwagen|ziekenauto|anbulance|amblance|ambelance|ambulanse|traumahelikopter|amubulance|ambulanz)',
      ...ABOUT_A_SERVICE,
      // Who was fetched before, and is in hospital.
      '(gisteren|gisteravond|eergisteren|vannacht|vorige) ..3 (met|door) ..2 (ambulance|ziekenwagen|ziekenauto) ..3 (weggehaald|opgehaald|meegenomen|weggebracht|gebracht|opgenomen)',
    ),
    except(
      '(help|hellup|helup|hulp) ..1 (mij|me|mie|ons|alstublieft|alsjeblieft|help|snel|nu|direct|meteen|gauw|asjeblieft|toch|hem|haar|dan)',
      ...HELP_OF_THE_DESK,
    ),
    except('(help|hellup)', ...HELP_OF_THE_DESK),
    ...withHaste(
      '(nu|nu meteen|meteen|direct|onmiddellijk|zo snel mogelijk|heel snel|snel|gelijk|gauw|per direct) ..2 (een|de|n)? ..1 (dokter|hulp|arts|huisarts|tandarts) ..2 (nodig|komen|spreken|zien|hier|langskomen|krijgen|komt)',
      '(dokter|arts|huisarts|iemand|tandarts|hulp|assistente) ..4 (nu|meteen|direct|onmiddellijk|gelijk|nu meteen|gauw) ..2 (komen|nodig|hier|langskomen|kijken|sturen|komt|spreken|langs)',
      '(kun|kan|kunnen|kunt|moet|moeten) ..2 (u|jullie|iemand|dokter|arts|er|huisarts|ie|hij) ..4 (nu|direct|onmiddellijk|meteen|snel|gauw) ..2 (iemand|komen|langskomen|langs|hierheen|komt|kijken)',
      '(kom|komt) (u|eens|maar|hier)? (alstublieft|asjeblieft|toch|please|alsjeblieft|aub)? (heel|zo)? (snel|gauw|vlug|meteen|direct)',
      '(kan|kunnen) (echt|absoluut)? (niet|nie|neet) ..1 (wachten|langer wachten)',
    ),
    // Whatever else is said of a service or its bill, who wants one sent wants it now.
    '(ambulance|ambulans|ziekenwagen|ziekenauto) ..1 (sturen|stuur|laten komen)',
    '(stuur|sturen) ..2 (ambulance|ambulans|ziekenwagen|ziekenauto)',
    '(levensgevaar|leven en dood|leven of dood|op sterven|levensgevaarlijk|doodsangst|doodsangsten|doodsbang|gaat dood|ga dood|sterf)',
    except(
      '(eerste hulp|seh|huisartsenpost|spoedpost|spoedeisende hulp|spoed eisende hulp|hap) ..4 (moeten|moet|naar|nodig|heen|gaan|rijden|langs|bellen|kunnen)',
      ...NO_HASTE,
      ...ABOUT_A_SERVICE,
    ),
    '(ga|ge|goa) ..1 (ik)? ..1 dood',
    ...withHaste(
      '(snel|zo snel mogelijk|meteen|direct|onmiddellijk|vlug|nu) ..2 hulp',
      '(moet|heb|heeft|moeten) ..3 (snel|meteen|direct|nu|onmiddellijk|vlug|zo snel mogelijk) ..2 (hulp|dokter|een dokter|arts|geholpen)',
      '(is|het is|dit is) ..1 (een)? ..1 (crisis|noodsituatie|nood|ernst|paniek)',
      '(erge|hoge|hoogste|grote) (nood|spoed|urgentie)',
    ),
    except(
      '(ik kan niet praten|kan niet hardop praten|niet hardop praten|kan nu niet praten|mag niet praten)',
      near(9, 'niet praten', '(later|straks|terug|terugbellen|na tien|na vijf|vergadering)'),
    ),
    except(
      near(5, '(paniek|raak in paniek|radeloos|wanhopig|ten einde raad)', '(ik|we|help|weet)'),
      '(paniekaanval|paniekaanvallen|paniekstoornis) ..6 (behandeling|vaker|altijd|therapie|psycholoog|verwijzing)',
    ),
  ],
  unless: [
    '(ik|we|wij) (kom|komen) ..1 (zo|snel|gauw|heel|er zo|eraan)',
    '(0|2|3|4|5|6|7|8|9) 1 1 2',
    '1 1 2 (0|2|3|4|5|6|7|8|9)',
    '(woon|wonen|verhuisd) ..2 (nu|hier)',
    '(met|op) spoed ..4 (bestellen|recept|brief|formulier|paspoort|verklaring|medicijnen)',
    '(eerste hulp|ehbo) (cursus|koffer|doos|diploma|set)',
    '(spoedcursus|spoedpakket|spoedzending|spoedbestelling)',
  ],
  question: 'Is er nu meteen hulp nodig?',
  sources: [
    'GP info, In case of emergency',
    'Huisartsenpraktijk Emmalaan, Wat is spoed',
    'Requirement S4 of the product',
  ],
  approvedBy: null,
  version: 7,
  fires: [
    'spoed',
    'dit is spoed',
    'er moet nu een dokter komen',
    'kunt u een ambulance sturen',
    'help mij',
    'het is een noodgeval',
    'moet ik 112 bellen',
    'met de ambulancedienst, dit is spoed',
  ],
  counterExamples: [
    'met de ambulancedienst, ik wil de dienstdoende arts over een patiënt',
    'goedemiddag u spreekt met de spoedeisende hulp, overleg over een patiënt',
    'door een sterfgeval kan mijn vriend woensdag niet komen',
    'mijn man is gisteravond met de ambulance weggehaald en ligt nu in het ziekenhuis, dus die afspraak gaat niet door',
    'mijn zoon heeft het uitgelegd maar ik snap er niks van, help me even met een afspraak',
    'het is geen spoed hoor',
    'ik ben gisteren op de spoedeisende hulp geholpen aan mijn duim, wanneer mogen de hechtingen eruit',
    'van de spoedeisende hulp moest ik bij u een controle maken',
    'er is geen haast bij',
    'ik heb een rekening van de ambulance gekregen',
    'kunt u mij helpen met een afspraak',
    'hello can you help me with my insurance, is physio covered',
    'ik zoek de spoedlijn niet hoor, ik wil alleen mijn adres doorgeven',
    'ik kom spoedig langs',
    'ik kan nu niet praten, kunt u mij later bellen',
    'ik heb last van paniekaanvallen en ben daarvoor onder behandeling',
  ],
};
