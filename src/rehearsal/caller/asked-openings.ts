import { DUTCH_DAYS } from './day-names.ts';
import { dayWordsIn } from './wanted-moment.ts';

type Asked = 'opening-hours' | 'location' | 'costs-or-insurance' | 'prevention' | 'professional-caller';

/** How a caller says what the goal only names: "asks how much a check-up costs", "asks if the practice is open on King's Day". */
export function askedOpening(goal: Asked, told: string): string | null {
  const text = told.toLowerCase();
  switch (goal) {
    case 'opening-hours':
      return openOn(text);
    case 'location':
      return WAYS.find(([words]) => words.test(text))?.[1] ?? null;
    case 'costs-or-insurance':
      return costsOf(text);
    case 'prevention':
      return /screening|smear|uitstrijkje|bevolkingsonderzoek/u.test(text)
        ? 'ik bel over het uitstrijkje'
        : null;
    case 'professional-caller': {
      const who = PROFESSIONALS.find(([words]) => words.test(text))?.[1];
      return who === undefined ? null : `u spreekt met ${who} ik bel over een patiënt`;
    }
  }
}

const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/king.?s.?day|koningsdag/u, 'op koningsdag'],
  [/(between|tussen) (christmas|kerst)/u, 'tussen kerst en oud en nieuw'],
  [/christmas|kerst/u, 'met kerst'],
  [/easter|pasen|paas/u, 'met pasen'],
  [/whit|pentecost|pinkster/u, 'met pinksteren'],
  [/ascension|hemelvaart/u, 'op hemelvaartsdag'],
  [/new.?year|nieuwjaar/u, 'op nieuwjaarsdag'],
];

const DAYS: Readonly<Record<string, string>> = {
  ...DUTCH_DAYS,
  today: 'vandaag',
  tomorrow: 'morgen',
};

function openOn(text: string): string | null {
  const feast = FEASTS.find(([words]) => words.test(text))?.[1];
  const { day } = dayWordsIn(text);
  const on = feast ?? (day === null ? null : (DAYS[day] ?? day));
  return on === null ? null : `bent u ${on} open`;
}

const WAYS: readonly (readonly [RegExp, string])[] = [
  [/\bpark/u, 'waar kan ik bij jullie parkeren'],
  [
    /\b(bus|train|trein|tram|public transport|openbaar vervoer)\b/u,
    'hoe kom ik bij jullie met het openbaar vervoer',
  ],
  [/\b(route|how to (get|reach)|hoe kom)\b/u, 'hoe kom ik bij jullie'],
];

const PAID_FOR: readonly (readonly [RegExp, string])[] = [
  [/check-?up|controle/u, 'een controle'],
  [/filling|vulling/u, 'een vulling'],
  [/cleaning|gebitsreiniging/u, 'een gebitsreiniging'],
  [/crown|kroon/u, 'een kroon'],
  [/intake/u, 'een intake'],
  [/treatment|session|behandeling/u, 'een behandeling'],
  [/consult|visit|bezoek/u, 'een consult'],
];

function costsOf(text: string): string | null {
  if (/own risk|deductible|eigen risico/u.test(text)) return 'gaat dat van mijn eigen risico af';
  if (/reimburs|insur|vergoed|verzeker/u.test(text))
    return /\b(child|kind|son|zoon|daughter|dochter)/u.test(text) ? 'wordt het vergoed voor mijn kind' : null;
  const what = PAID_FOR.find(([words]) => words.test(text))?.[1];
  return what === undefined ? null : `wat kost ${what}`;
}

const PROFESSIONALS: readonly (readonly [RegExp, string])[] = [
  [/hospital|ziekenhuis|specialist/u, 'het ziekenhuis'],
  [/home.?care|thuiszorg|wijkverpl/u, 'de thuiszorg'],
  [/ambulance/u, 'de ambulance'],
];
