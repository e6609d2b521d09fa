/**
 * What callers say about appointments in English, and how a Dutch caller would say it: `[pattern, Dutch]`, tried in this order on
 * lower-case text, so that a longer saying stands before its parts. Only what the appointment dialogues listen for is here; any
 * other word stays as it is, and so do names.
 */
export const SAYINGS: readonly (readonly [RegExp, string])[] = [
  // Wishes
  [
    /\b(?:reschedule|re-schedule|postpone|move|change|shift) (?:my|the|this|an|that) appointment\b/gu,
    'mijn afspraak verzetten',
  ],
  [/\b(?:reschedule|postpone)\b/gu, 'afspraak verzetten'],
  [/\b(?:move|change|shift) it\b/gu, 'de afspraak verzetten'],
  [/\bcancel (?:my|the|this|an|that) appointment\b|\bcancel it\b/gu, 'mijn afspraak afzeggen'],
  [/\bcannot come to (?:my|the) appointment\b/gu, 'mijn afspraak afzeggen'],
  [/\b(?:when|what time) (?:is|was) my (?:next )?appointment\b/gu, 'wanneer is mijn afspraak'],
  [/\b(?:check|confirm) (?:my|the) appointment\b/gu, 'wanneer is mijn afspraak'],
  [/\b(?:do i have|have i got) an appointment\b/gu, 'heb ik een afspraak staan'],
  [
    /\b(?:make|book|schedule|get|have|need|want|arrange|plan) (?:me )?an? (?:new |earlier |dentist |dentist's |dental |doctor'?s? |gp |physio )?appointment\b/gu,
    'een afspraak maken',
  ],
  [
    /\b(?:see|visit|come (?:in )?to(?: see)?|come and see) (?:the|a|my) (?:doctor|gp|dentist|physio(?:therapist)?|hygienist)\b/gu,
    'een afspraak maken',
  ],
  [/\b(?:i(?:'d| would| will)? (?:like|need|want)) an appointment\b/gu, 'ik wil een afspraak maken'],
  [/\b(?:come|drop|pop) (?:in|by|over)\b/gu, 'langskomen'],
  [/\ban appointment\b/gu, 'een afspraak'],
  [/\bmy appointment\b/gu, 'mijn afspraak'],
  [/\bappointment\b/gu, 'afspraak'],
  [
    /\b(?:more|need|want|order|reorder|refill|renew|new|another|out of|low on) (?:(?:of|some|my|the|a|an|more|new|asthma|allergy|heart|blood|pressure|sleeping|diabetes|thyroid|pain|contraceptive|repeat|usual) ){0,5}(?:prescription|medication|medications|medicines?|meds|tablets?|pills?|inhalers?|puffers?|painkillers|antibiotics|insulin|eye ?drops|ointment)\b/gu,
    'een herhaalrecept',
  ],
  [/\b(?:prescription|refill|repeat medication)\b/gu, 'herhaalrecept'],
  // "The results of my blood test" are no blood test that is still to be done.
  [
    /\bresults? (?:of|from|for) (?:my |the |a |last )?(?:[a-z-]+ ){0,2}?(?:tests?|scan|x-ray|bloods|blood work|smear|sample|mri|photo)\b|\b(?:(?:blood )?test |lab |blood (?:work )?|scan |x-ray |mri )?results?\b/gu,
    'uitslag',
  ],
  [
    /\b(?:is|are) (?:it|this|that|they|[a-z]+) covered(?: by (?:my|the) insurance)?\b|\bhow much (?:does|do|is|will|would)\b/gu,
    'wat kost',
  ],
  [/\binsurance\b/gu, 'verzekering'],
  [/\bopening hours\b|\bwhen are you open\b|\bwhat time do you (?:open|close)\b/gu, 'hoe laat bent u open'],
  [/\b(?:referral|letter)\b/gu, 'verwijzing'],
  [/\b(?:call|ring|phone) me back\b/gu, 'bel mij terug'],
  [
    /\b(?:speak|talk) (?:to|with) (?:a |an )?(?:real )?(?:person|human|human being|somebody|someone|receptionist|assistant|member of staff|operator)\b/gu,
    'een medewerker spreken',
  ],
  [/\b(?:a |an )?(?:real person|human being|human|receptionist|operator)\b/gu, 'een medewerker'],
  [/\b(?:emergency|urgent)\b/gu, 'spoed'],
  [/\b(?:do|can) you speak english\b|\bspeak english\b|\bin english\b/gu, 'spreekt u engels'],
  // Answers
  [/\b(?:yes|yeah|yep|yup|sure|of course|okay|ok)\b/gu, 'ja'],
  [
    /\b(?:that'?s|that is|it'?s|it is) (?:not right|not correct|wrong|incorrect)\b|\bthat'?s not (?:right|correct)\b/gu,
    'dat klopt niet',
  ],
  [
    /\b(?:that'?s|that is|it'?s|it is|quite) (?:right|correct|fine|good|perfect|great|okay)\b|\b(?:correct|right|perfect|great|fine)\b/gu,
    'dat klopt',
  ],
  [/\b(?:that'?s|that is|that will be|that'll be) (?:all|everything|it)\b/gu, 'dat was het'],
  [/\bnothing else\b/gu, 'dat was het'],
  [/\b(?:no|nope)\b/gu, 'nee'],
  [/\b(?:neither|none)(?: of (?:them|those|these|the two))?\b/gu, 'geen van beide'],
  [/\b(?:thank you|thanks)(?: very much| a lot| so much)?\b/gu, 'dank u'],
  [
    /\b(?:it )?(?:doesn'?t|does not) matter\b|\bany ?time\b|\bwhenever\b|\bwhatever\b|\bno preference\b|\bi don'?t mind\b/gu,
    'maakt niet uit',
  ],
  [/\bas soon as possible\b/gu, 'zo snel mogelijk'],
  [/\bnever mind\b|\bforget it\b|\bchanged my mind\b|\bon second thoughts?\b/gu, 'toch niet'],
  [/\b(?:leave|keep) it(?: as it is)?\b/gu, 'laat maar staan'],
  [
    /\b(?:say|repeat) that(?: again)?\b|\bcould you repeat(?: that)?\b|\bcan you repeat(?: that)?\b|\bpardon(?: me)?\b/gu,
    'kunt u dat herhalen',
  ],
  [/\b(?:wait|hold on|just a (?:moment|second)|one moment|one second)\b/gu, 'een moment'],
  [/\bmy (?:last |sur|family |full )?name is\b|\bthe (?:last |sur)?name is\b/gu, 'mijn naam is'],
  [
    /\bmy (?:date of birth|birthday|birth date) is\b|\bi was born (?:on|in)\b|\bborn (?:on|in)\b/gu,
    'geboren op',
  ],
  // For whom
  [/\b(?:for )?my (?:little )?(?:son|daughter|child|kid|baby|boy|girl)\b/gu, 'voor mijn kind'],
  [/\b(?:for )?my (?:husband|wife|partner)\b/gu, 'voor mijn partner'],
  [/\b(?:for )?my (?:mother|father|mum|mom|dad)\b/gu, 'voor mijn moeder'],
  [/\bfor (?:me|myself)\b/gu, 'voor mezelf'],
  // What for
  [/\bblood (?:test|sample|draw)\b/gu, 'bloedprikken'],
  [/\bblood pressure\b/gu, 'bloeddruk'],
  [/\bcheck-?\s?up\b/gu, 'controle'],
  [/\b(?:smear|pap) test\b/gu, 'uitstrijkje'],
  [/\bear (?:syringing|cleaning|wax)\b/gu, 'oren uitspuiten'],
  [/\bfilling\b/gu, 'vulling'],
  [/\b(?:teeth cleaning|dental cleaning|hygienist)\b/gu, 'gebitsreiniging'],
  [/\bwart\b/gu, 'wrat'],
  [/\bintake\b/gu, 'intake'],
  [/\bdoctor\b/gu, 'dokter'],
  // Days and parts of the day
  [/\bthe day after tomorrow\b/gu, 'overmorgen'],
  [/\btomorrow morning\b/gu, 'morgenochtend'],
  [/\btomorrow afternoon\b/gu, 'morgenmiddag'],
  [/\btomorrow\b/gu, 'morgen'],
  [/\bthis morning\b/gu, 'vanochtend'],
  [/\bthis afternoon\b/gu, 'vanmiddag'],
  [/\btoday\b/gu, 'vandaag'],
  [/\bnext week\b/gu, 'volgende week'],
  [/\bthis week\b/gu, 'deze week'],
  [/\bnext month\b/gu, 'volgende maand'],
  [/\bin (?:one|a) week\b/gu, 'over een week'],
  [/\bin two weeks\b/gu, 'over twee weken'],
  [/\b(?:next|coming|this) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/gu, 'komende '],
  [/\bin the (?:late )?morning\b/gu, 'in de ochtend'],
  [/\bin the (?:late )?afternoon\b/gu, 'in de middag'],
  [/\bin the evening\b/gu, 'in de avond'],
  [/\bmornings?\b/gu, 'ochtend'],
  [/\bafternoons?\b/gu, 'middag'],
  [/\bevenings?\b/gu, 'avond'],
  [/\bnot (?:on )?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/gu, 'niet op '],
  [/\b(?:rather|preferably|i(?:'d| would) prefer|instead)\b/gu, 'liever'],
  [/\b(?:earlier|sooner)\b/gu, 'eerder'],
  [/\blater\b/gu, 'later'],
  // Small words
  [/\bi(?:'d| would) like to\b|\bi want to\b|\bi need to\b|\bcan i\b|\bcould i\b|\bmay i\b/gu, 'ik wil'],
  [/\bi(?:'d| would) like\b|\bi want\b|\bi need\b/gu, 'ik wil'],
  [/\bi (?:can'?t|cannot) make it\b/gu, 'ik kan niet'],
  [/\bi have\b|\bi'?ve got\b/gu, 'ik heb'],
  [/\bplease\b/gu, 'graag'],
  [/\b(?:hello|hi|hey|good morning|good afternoon|good evening)\b/gu, 'hallo'],
  [/\bwith\b/gu, 'bij'],
  [/\bfrom\b/gu, 'van'],
  [/\bto\b(?= (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morgen|volgende|komende|the \d|\d))/gu, 'naar'],
  [/\bon\b/gu, 'op'],
  [/\bor\b/gu, 'of'],
  [/\band\b/gu, 'en'],
  [/\bthe\b/gu, 'de'],
];

export const DAYS: Readonly<Record<string, string>> = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
};

export const MONTHS: Readonly<Record<string, string>> = {
  january: 'januari',
  february: 'februari',
  march: 'maart',
  april: 'april',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  september: 'september',
  october: 'oktober',
  november: 'november',
  december: 'december',
};

/** Words that English sentences have and Dutch ones have not; a name or a loan word ("check", "baby") is none of these. */
export const ENGLISH_ONLY: ReadonlySet<string> = new Set(
  `i i'm i'd i've i'll the my your you would could should can't cannot like want need make an and please hello english speak appointment
  doctor dentist tomorrow today yes with for to see have has it's that's this morning afternoon thank thanks sorry do does when what
  where who book cancel reschedule move change pain hurts months weeks monday tuesday wednesday thursday friday saturday sunday
  about from there someone somebody talk help`.split(/\s+/u),
);
export const DUTCH_ONLY: ReadonlySet<string> = new Set(
  'ik een het de mijn niet graag voor naar met bij wil kan kunt heb heeft afspraak maken goedemorgen hallo ook dat die en van u jullie even'.split(
    ' ',
  ),
);

/** What an English sentence about a new appointment says with one word or another; a pain is said to have it looked at. */
export const ABOUT_COMING =
  /\b(?:appointments?|book|booking|schedule|see|seen|come|coming|visit|check(?:ed|ing)?|check-?up|slots?|avail\w+|look|treat\w*|clean\w*|filling|doctor|gp|dentist|physio\w*|nurse|hygienist|consult\w*|hurt\w*|pain\w*|\w*aches?|aching|sore|examin\w*|intake|smear|pap|tests?)\b/u;

/** That the language is asked for, beside what is wanted. */
export const ASKS_FOR_ENGLISH =
  /\b(?:do|can|could|does) (?:you|anybody|anyone|somebody|someone) (?:(?:also|please|there) )?speak english\b|\b(?:is|would) english (?:be )?(?:ok|okay|possible|fine|alright)(?: with you| for you)?\b|\b(?:can|could|may) (?:i|we) (?:speak|talk|do this) (?:in )?english\b|\bi (?:don'?t|do not|can'?t|cannot) speak (?:any |much |good )?dutch\b|\bi (?:only|just) speak english\b|\bmy dutch is (?:not|bad|poor|terrible)(?: (?:very|so|that))?(?: good| great)?\b/gu;
