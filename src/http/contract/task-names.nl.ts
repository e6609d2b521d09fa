/** What people at the desk do, as the screens, the report and the file of figures call it. */
export const TASK_NAMES = {
  phone: 'aan de telefoon',
  counter: 'aan de balie',
  messages: 'berichten en post',
  'for-doctor': 'werk voor de arts',
  care: 'zorg voor een patiënt',
  other: 'iets anders',
  interrupted: 'onderbroken',
};
