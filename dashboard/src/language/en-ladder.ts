import type { Words } from './nl.ts';

export const enLadder = {
  onlyThen: {
    hours: 'Hours of its own',
    hoursWhy:
      'Without these the number holds for all of the time under When. To 08:00 after From 17:00 is the next morning. On a holiday the hours of Sunday hold.',
    hoursWrong: 'Choose at least one day, and write times like 17:00',
    days: 'Days',
    short: {
      monday: 'Mon',
      tuesday: 'Tue',
      wednesday: 'Wed',
      thursday: 'Thu',
      friday: 'Fri',
      saturday: 'Sat',
      sunday: 'Sun',
    },
    addHours: 'Add hours',
    region: 'Only for an area',
    regionWhy:
      'For a practice with callers near several posts. Balie looks at the postcode of an identified patient, and else at the area code. When neither is known it rings all posts from top to bottom.',
    regionName: 'Name of the area',
    postcodes: 'Postcodes (four figures, or from-to)',
    postcodesHelp: 'For example: 3011-3039, 3071',
    areaCodes: 'Area codes',
    areaCodesHelp: 'For example: 010, 0180',
    regionWrong: 'Give the area a name and at least one postcode or area code, with commas in between',
  },
} satisfies Pick<Words, 'onlyThen'>;
