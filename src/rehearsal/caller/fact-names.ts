// The names under which people who write scenarios give the same fact.

export const DAY_FACTS = [
  'preferredDay',
  'preferredDate',
  'day',
  'date',
  'toDay',
  'toDate',
  'newDay',
  'newDate',
  'dag',
  'datum',
  'wantedDay',
  'wantedDate',
  'wanted',
  'when',
];

export const TIME_FACTS = [
  'preferredTime',
  'time',
  'tijd',
  'dayPart',
  'preferredDayPart',
  'dagdeel',
  'toTime',
  'newTime',
  'wantedTime',
];

export const OPENING_FACTS = ['opening', 'openingSentence', 'openingLine', 'openingWords', 'firstWords'];

export const REASON_FACTS = [
  'reason',
  'complaint',
  'klacht',
  'klachten',
  'reden',
  'symptom',
  'symptoms',
  'problem',
  'reasonForVisit',
  'visitReason',
];

export const ALARM_FACTS = [
  'alarmWords',
  'alarmSentence',
  'alarm',
  'emergency',
  'alarmPhrase',
  'dangerWords',
  'spoed',
];

export const STORY_FACTS = [
  'question',
  'story',
  'complaint',
  'test',
  'letter',
  'subject',
  'about',
  'klacht',
  'vraag',
];

export const PRACTITIONER_FACTS = [
  'practitioner',
  'preferredPractitioner',
  'doctor',
  'behandelaar',
  'dokter',
  'with',
  'bij',
];
