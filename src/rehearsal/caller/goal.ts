import { WISHES, type Wish } from '../../domain/meaning.ts';

/** What a scenario's `goal` comes down to: a wish by its name, or words in Dutch or English that say it. */
export type Goal = Wish | 'alarm';

type GoalWords = readonly (readonly [RegExp, Goal])[];

/** What counts wherever it stands: danger, who is calling, and what is to happen with an appointment that is there. */
const DECISIVE: GoalWords = [
  [
    /\b(112|alarm|emergency|spoed|levensgevaar|chest pain|borstpijn|pijn op (de|mijn) borst|druk op de borst|stroke|beroerte|herseninfarct|not breathing|ademt niet|benauwd|unconscious|bewusteloos|red flag|suicid|zelfmoord|overdos|bleeding|bloedt|knocked.?out|not reacting|reageert niet)/u,
    'alarm',
  ],
  [
    /^\W*(the |a |een |de )?(pharmac\w*|apothe\w+|hospital|ziekenhuis|thuiszorg|home care|ambulance|wijkverpleegkundige|specialist)\b/u,
    'professional-caller',
  ],
  [
    /\b(mens|medewerker|assistente spreken|iemand spreken|human|a person|real person|receptionist|(speak|talk) (to|with) (someone|somebody|an? (assistant|employee|colleague)))\b/u,
    'human',
  ],
  [
    /\b(inschrijven|inschrijving|aanmelden als|register(s|ing)?|registration|enrol\w*|sign up|become a patient|new patient|nieuwe patiënt)\b/u,
    'register-patient',
  ],
  [
    /^(?!.*(call(ed|s)? ?back|terugbel|teruggebeld)).*\b(changed?|correct|updates?|new|other|wijzig\w*|verander\w*|doorgeven|nieuwe?|ander)\b.*\b(address|details|adres|gegevens|\w*nummer|phone|e-?mail\w*)\b|verhuisd|moved house|has moved\b/u,
    'change-details',
  ],
  [
    /\b(mov(e|es|ing)|reschedul\w*|verzet\w*|verplaats\w*|postpon\w*|omzetten|eerder komen|(earlier|sooner) (appointment|place|slot))\b/u,
    'move',
  ],
  [/\b(cancel\w*|afzeg\w*|annuleer\w*|annuleren|(zegt?|belt?) .*\baf)\b/u, 'cancel'],
  [
    /\b(checks?|confirms?|nakijken|vraagt naar|when|what time|wanneer|hoe laat)\b.*\b(appointment|afspraak)\b/u,
    'check-appointment',
  ],
  [/\b(medical question|medische vraag)\b/u, 'medical-question'],
];

/** What is only asked about: "asks how much a check-up costs" books none. */
const ASKED: GoalWords = [
  [
    /\b(how much|costs?|price|reimburs\w*|insur\w*|own risk|deductible|kost(en)?|vergoed\w*|eigen risico)\b/u,
    'costs-or-insurance',
  ],
  [
    /\b(park(ing)?|parkeren|where (is|are)|how to (get|reach)|public transport|openbaar vervoer|bus|train|trein|tram|route|address|adres|waar zit)\b/u,
    'location',
  ],
  [/\b(open|closed|opening hours|openingstijden|gesloten)\b/u, 'opening-hours'],
  [/\b(results?|uitslag\w*)\b/u, 'test-results'],
  [/\b(referral|verwijs\w*|verwijzing)\b/u, 'referral-or-letter'],
  [/\b(bring|take along|prepar\w*|fasting|sober|nuchter|meenemen|voorbereid\w*)\b/u, 'preparation'],
  [/\b(flu|griepprik|screening|smear|uitstrijkje|vaccin\w*)\b/u, 'prevention'],
];
const ASKS =
  /\b(asks?|asking|wants? to know|wonders?|enquires?|vraagt|wil weten|how much|whether|hoeveel)\b(?!.*\b(call(ed)? ?back|terugbel\w*|teruggebeld)\b)/u;

/** Of these the first that is said is what the call is for: "book an appointment and ask for a repeat prescription". */
const IN_ORDER_SAID: GoalWords = [
  [
    /\b(repeat prescription|prescription|refill|herhaalrecept|herhaalmedicatie|recept|medicijn\w*|medication)\b/u,
    'repeat-prescription',
  ],
  [/\b(opening hours|openingstijden|hoe laat.*open|when.*open|open(ing)?)\b/u, 'opening-hours'],
  [/\b(location|address|adres|route|parkeren|park(ing)?|waar zit)\b/u, 'location'],
  [/\b(prepar\w*|voorbereid\w*|nuchter)\b/u, 'preparation'],
  [/\b(results?|uitslag\w*)\b/u, 'test-results'],
  [/\b(referral|letter|verwijs\w*|verwijzing|brief)\b/u, 'referral-or-letter'],
  [/\b(costs?|insurance|reimburs\w*|kosten|verzekering|vergoed\w*|eigen risico)\b/u, 'costs-or-insurance'],
  [/\b(call(ed)? ?back|terugbel\w*|teruggebeld)\b/u, 'callback'],
  [/\b(complain\w*|klacht over|klacht indienen|klagen)\b/u, 'complaint'],
  [
    /\b(running late|(is|be|arrives?|comes?|komt|kom|minutes?|minuten|kwartier) (\w+ )?(late|later)|te laat|vertraging|in de file|delayed|traffic jam)\b/u,
    'running-late',
  ],
  [/\b(flu|griepprik|screening|smear|uitstrijkje|vaccin\w*|prevention)\b/u, 'prevention'],
  [/\b(pharmac\w*|apothe\w+|hospital|ziekenhuis|thuiszorg|home care|ambulance)\b/u, 'professional-caller'],
  [/\b(wrong number|verkeerd verbonden)\b/u, 'wrong-number'],
  [
    /\b(book(s|ing)?|appointments?|afspraken|treatments?|sessions?|series|behandelingen|sessies|waiting list|wachtlijst|first visit|afspraak|consult|afspreken|langskomen|komen|to come|come in|see the|check-?up|\w*controle|cleaning|gebitsreiniging|intake|behandeling)\b/u,
    'book',
  ],
  [/\b(question|vraag|advice|advies|dangerous)\b/u, 'medical-question'],
];

/** "Wants to be called back outside opening hours" tells when the call is, and not what it is for. */
const WHEN_IT_IS =
  /\b(outside|after|buiten)\b( de| the)? (opening hours|office hours|openingstijden|kantooruren)/gu;

/** "Cancels instead of moving" moves nothing. */
const IN_PLACE_OF = /\b(?:instead of|rather than|in plaats van)\b[^,.;]*/gu;

/** The wish behind a goal; `none` when it says nothing that we know, and then the caller says the goal itself. */
export function goalOf(said: string): Goal {
  const goal = said.trim().toLowerCase().replaceAll(WHEN_IT_IS, ' ').replaceAll(IN_PLACE_OF, ' ');
  const named = WISHES.find((wish) => wish === goal.replaceAll(/[ _]/gu, '-'));
  if (named !== undefined) return named === 'urgent' ? 'alarm' : named;
  const [first = goal, rest] = parts(goal);
  // "Books an appointment, then mentions chest pain": what the call begins with.
  if (rest !== undefined) return goalOf(first) === 'none' ? goalOf(rest) : goalOf(first);
  const danger = DECISIVE[0]?.[0].test(goal) === true;
  // "Books an appointment and asks about the costs": the first of the two, where it says one.
  const [one = goal, also] = goal.split(/,? (?:and|en) /u);
  const ofFirst = also === undefined || danger ? 'none' : goalOf(one);
  // "Speaks English and wants to cancel": the language is how it is said.
  if (ofFirst === 'other-language' && goalOf(also ?? '') !== 'none') return goalOf(also ?? '');
  if (ofFirst !== 'none') return ofFirst;
  const decisive = DECISIVE.find(([words]) => words.test(goal))?.[1];
  if (decisive !== undefined) return decisive;
  const asked = ASKS.test(goal) ? ASKED.find(([words]) => words.test(goal))?.[1] : undefined;
  if (asked !== undefined) return asked;
  const [earliest] = IN_ORDER_SAID.flatMap(([words, wish]) => {
    const at = goal.search(words);
    return at < 0 ? [] : [{ at, wish }];
  }).toSorted((a, b) => a.at - b.at);
  if (earliest !== undefined) return earliest.wish;
  if (/\bwhether\b/u.test(goal)) return 'medical-question';
  return /\b(english|other language|andere taal)\b/u.test(goal) ? 'other-language' : 'none';
}

/** What a goal begins with, and what happens later in the call. */
const parts = (goal: string): readonly string[] =>
  goal
    .split(/[,;]?\s*\b(?:(?:and |but |en )?(?:then|half.?way|midway|suddenly|daarna|halverwege))\b/u)
    .map((part) => part.trim());

/** "…, then mentions chest pain", "and then changes mind": what a twist tells as well; null: the goal tells of nothing later. */
export const laterIn = (goal: string): string | null => parts(goal.toLowerCase()).slice(1).join(' ') || null;

/** What else is wanted, where a goal names two things: "book an appointment and ask for a repeat prescription". */
export function secondGoalOf(said: string): Goal {
  const [first, second] = said.split(/,? (?:and|en)(?: also| ook| then| daarna)? /u).map(goalOf);
  return second === undefined || second === first || second === 'alarm' ? 'none' : second;
}

/** A goal is often told of the caller, not by them: "heeft een verwijsbrief nodig", "is verhuisd", "wil ...". */
const TOLD_OF_SOMEBODY =
  /^(heeft (een|geen|last|al|pijn|vragen|zijn|haar)\b|is (net|pas|onlangs|verhuisd|ongerust|boos|bang|ziek|gevallen|zwanger|van)\b|wil\b|belt\b|vraagt\b|moet\b(?! ik)|zoekt\b|staat\b)/iu;

/** Whether a text is Dutch at all, by the small words that every sentence has. */
export const isDutch = (text: string): boolean =>
  (
    text
      .toLowerCase()
      .match(/\b(een|de|het|bij|graag|voor|van|met|niet|en|om|mijn|ik|naar|aan|er|dat|wat)\b/gu) ?? []
  ).length >= 2;

/** Whether a text is something a Dutch caller could say as it stands. */
export const isSpokenDutch = (text: string): boolean =>
  !TOLD_OF_SOMEBODY.test(text.trim()) &&
  !/\b(the|for|needed|whether|with|a|their|his|my)\b/iu.test(text) &&
  /^(ja |nee |dag |hallo |goede\w+ |hoi |help|met |u spreekt|ik |mijn |m'n |kan |kunt |mag |hoe |wanneer |waar |wat |is |er |hij |zij |ze |het |we |wij |onze |zou |hebben |heeft |heb |zijn |wordt |moet |bent |hoeveel |waarom |welke )/iu.test(
    text.trim(),
  );
