import { atLevel, except, named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LEG =
  '(been|benen|bein|bien|poot|linkerbeen|rechterbeen|onderbeen|bovenbeen|kuit|kuut|kuiten|kuite|linkerkuit|rechterkuit|beentje|dij|knieholte|arm)';
const THICK =
  '(dik|dikke|dikker|dikkere|gezwollen|opgezet|opgezette|opgezwollen|zwelling|opgeblazen|zwol|zwelt)';

/** Had before, in the family, or under control: excuses the word, and no leg that is thick now. */
const IN_THE_PAST = near(
  6,
  '(trombose|bloedprop)',
  '(gehad|verleden|familie|spuit|spuitjes|prikken|controle|pil|risico)',
  '(jaren|jaar|prikken|controle|spuitjes|familie|recept|vraag|pil)',
);

export const thrombosis: Rule = {
  id: 'thrombosis',
  title: { en: 'Swollen, red, painful leg: clot', nl: 'Dik, rood, pijnlijk been: trombose' },
  redFlags: ['RF45'],
  level: 'human-now',
  action: 'SPOED',
  chronic: 'silences',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      6,
      '<calf>',
      `(${THICK.slice(1, -1)}|warm|rood|heet|hard|harde|gloeit|gloeiend|gespannen|keihard|bloedheet)`,
    ),
    near(
      8,
      LEG,
      THICK,
      '(rood|warm|heet|pijn|pien|zeer|pijnlijk|hard|gespannen|glimt|gloeit|paars|blauw|ineens|opeens|plotseling|sinds)',
    ),
    '(een|ene|1|linker|linkere|rechter|eine|een van mijn) ..1 (been|kuit|bein|bien|onderbeen) ..5 (dikker|dik|gezwollen|opgezet|dubbel zo dik|twee keer zo dik) ..3 (dan)?',
    '(been|kuit|bein|bien|onderbeen) ..3 (dikker|dubbel zo dik|twee keer zo dik) ..2 (dan|as|als|ander|andere)',
    near(10, `${THICK} ..1 ${LEG}`, '<had-surgery>'),
    near(10, LEG, THICK, '(<had-surgery>|bevallen|bevalling|kraambed|de pil|chemo|kanker)'),
    '(dikke|gezwollen) (poot|been|bein|kuit)',
    near(12, LEG, THICK, '<breathless>'),
    together(near(6, LEG, THICK), '<had-surgery>'),
    near(
      9,
      '(<calf>|been|bovenbeen)',
      '(<pain>|stijf|kramp)',
      '(vliegen|vlucht|vliegreis|gevlogen|vliegtuig|busreis|bedlegerig|na de operatie|geopereerd|gips)',
    ),
    except(
      named(
        '(trombose|trombosis|trombosebeen|trombose been|dvt|diepveneuze|diep veneuze|trombus|tromboos|tromboseben|trombosearm|bloedprop|bloedpropje|tromboze|longtrombose)',
      ),
      IN_THE_PAST,
    ),
    except(
      '(denk|dacht|bang|vrees|lijkt|volgens mij|vermoed|verdenking|misschien|is dit|vermoeden) ..3 (trombose|trombosebeen|bloedprop|stolsel)',
      IN_THE_PAST,
    ),
    atLevel(
      '112',
      together(near(6, LEG, THICK), '(<breathless>)'),
      together('(trombose|trombosebeen|bloedprop|dvt)', '<breathless>'),
    ),
    together('(been|kuit|onderbeen)', '(dik|gezwollen|opgezet)', '(rood|warm) en (warm|rood)'),
  ],
  unless: [
    near(
      8,
      '(enkels|voeten|benen|beide)',
      '(beide kanten|allebei|beide|avonds|warmte|hitte|steunkousen|vocht|al maanden|zomer)',
    ),
    '(trombosedienst|trombose dienst|trombosepoli|trombose spuitje|steunkous|steunkousen|spataders|spataderen|elastische kousen)',
    near(5, '(boek|jas|trui|trek|laag)', '(dik|dikke)'),
    near(
      6,
      '(arm|been|kuit)',
      '(prik|vaccin|muggenbult|muggenbeet|spierpijn|sporten|hardlopen|verkrampt|spierscheuring|verrekt|verrekte)',
    ),
  ],
  question: 'Is er nu een been dat dik, rood of pijnlijk is?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'Wells-regel diepveneuze trombose (PMC4496786)',
    'Kennisplatform Fysiotherapie, lage rugpijn: diagnostisch proces',
  ],
  approvedBy: null,
  version: 4,
  fires: [
    'mijn been doet zeer | het is dik | ja rood en warm',
    'diepveneuze trombose',
    'mijn kuit is dik en warm',
    'een been dikker dan het andere na vliegen',
    'dik been en benauwd',
    'trombosis',
    'trombose been',
    'dikke poot',
    'de kuut is zo hard',
    'mijn kuit is dik en rood en doet pijn',
    'een dik been na de vliegreis',
    'ik heb tien jaar geleden trombose gehad en nu is mijn kuit weer dik',
    'mijn man is twee weken geleden geopereerd en nu is zijn onderbeen dik en rood',
    'mijn linkerbeen is ineens gezwollen en het gloeit',
    'ik denk dat ik trombose heb',
    'mien bien is twee keer zo dik as de ander',
    'been dik, rood, pijn als lopen',
    'mijn been is dik | ja ik ben ook kortademig',
    'na de bevalling is mijn been opgezet en pijnlijk',
  ],
  counterExamples: [
    'beter koelen of warm houden bij een verrekte kuit',
    'spataders',
    'dikke enkels beide kanten al maanden',
    'ik moet naar de trombosedienst',
    'ik heb tien jaar geleden trombose gehad',
    'mijn kuit is verkrampt na het hardlopen',
    'ik wil nieuwe steunkousen',
    'mijn benen zijn moe aan het eind van de dag',
    'ik heb geen dik been',
    'mijn knie is wat dik na het voetballen',
    'mijn moeder heeft al jaren dikke benen',
    'een recept voor mijn trombosespuitjes',
    'in de warmte worden mijn benen beide wat dik',
  ],
};
