import type { ExpectedKind } from '../../domain/expectation.ts';

/** Ways in which callers say moments, some without any. */
export const MOMENT_SENTENCES: readonly string[] = [
  'volgende week donderdag om half drie',
  'kan het ook morgenmiddag na vieren',
  'ik ben geboren op veertien maart negentienachtenzestig',
  'liefst niet op dinsdag',
  'a.s. vrijdag tussen tien en twaalf',
  'over een week of twee',
  'vrijdag de dertiende om kwart over negen',
  'eind van de maand ergens in de ochtend',
  'mijn dochter heeft al drie dagen koorts',
  'tien voor half elf is goed',
  '12 maart 1954',
  'op tweede kerstdag zijn jullie zeker dicht',
  'nee dank u wel dat was alles',
  'begin volgende week, maandag of dinsdag',
  'ik heb sinds gisteravond last van mijn knie en het wordt maar niet beter',
];

/** A long call of twenty turns, with what was asked at each. */
export const TURNS: readonly { readonly text: string; readonly asked: ExpectedKind }[] = [
  { text: 'goedemorgen ik wil graag een afspraak maken voor mijn moeder', asked: 'open' },
  { text: 'twaalf maart negentienvierenvijftig', asked: 'date-of-birth' },
  { text: 'van den berg', asked: 'name' },
  { text: 'nee van den berg met een g', asked: 'name' },
  { text: 'de b van bernard de e van eduard de r van rudolf de g van gerard', asked: 'name' },
  { text: 'twaalf vierendertig a b nummer twaalf', asked: 'postcode' },
  { text: 'ze heeft al een tijdje last van haar knie', asked: 'reason' },
  { text: 'nee liever niet op dinsdag', asked: 'slot-choice' },
  { text: 'kan het ook volgende week donderdag', asked: 'slot-choice' },
  { text: 'na vieren zou het mooiste zijn', asked: 'slot-choice' },
  { text: 'doe die laatste maar', asked: 'slot-choice' },
  { text: 'ja dat klopt', asked: 'yes-no' },
  { text: 'o wacht toch liever vrijdag', asked: 'yes-no' },
  { text: 'half tien is goed', asked: 'slot-choice' },
  { text: 'ja', asked: 'yes-no' },
  { text: 'en ik heb nog een herhaalrecept nodig voor metoprolol', asked: 'open' },
  { text: 'vijftig milligram', asked: 'medicine' },
  { text: 'nul zes twaalf vierendertig zesenvijftig achtenzeventig', asked: 'phone' },
  { text: 'nee dat was het', asked: 'open' },
  { text: 'dank u wel dag', asked: 'open' },
];
