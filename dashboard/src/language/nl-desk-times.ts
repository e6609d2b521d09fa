import { DESK_TIME_LIMITS } from '../../../src/http/contract/desk-time-limits.ts';
/** The words of what staff can ring back and when patients are reminded. */
export const nlDeskTimes = {
  deskTimes: {
    callbacks: 'Terugbellen',
    callbacksWhy:
      'Balie belooft niet meer terugbelmomenten dan uw medewerkers aankunnen. Zeg hoeveel dat er per uur zijn, en voor welke delen van de week het anders is; 0 is: dan belt niemand.',
    perHour: 'Terugbellen per uur, meestal',
    perHourThen: 'Per uur',
    addPart: 'Voeg een deel van de week toe',
    workdays: 'maandag t/m vrijdag',
    wrong: {
      times: 'Zo: 08:00, en Tot is later',
      'at-once': 'Valt samen met een ander deel',
      nothing: null as string | null,
    },
    reminders: 'Herinneringen',
    remindersWhy:
      'Alleen wie toestemming gaf, krijgt een herinnering. Wat buiten deze uren valt, gaat de volgende ochtend. Een bericht over iets dat een patiënt net deed, gaat altijd meteen.',
    hoursBefore: 'Uren voor de afspraak',
    hoursBeforeHelp: `Met komma’s, hoogstens ${DESK_TIME_LIMITS.mostReminders}: 48, 24. Leeg: geen herinneringen.`,
    hoursWrong: `Hele uren van ${DESK_TIME_LIMITS.leastHoursBefore} tot ${DESK_TIME_LIMITS.mostHoursBefore}, elk één keer, hoogstens ${DESK_TIME_LIMITS.mostReminders}`,
    quietFrom: 'Niet voor',
    quietTo: 'Niet na',
    inEnglish: 'Berichten in het Engels voor wie Engels sprak met Balie',
    inEnglishHelp:
      'Bevestiging, herinnering, afzegging, wachtlijst en de pagina van de afspraak. Uit: alles in het Nederlands.',
    yesOrNo: { yes: 'ja', no: 'nee' },
    quietWrong: `Tussen ${DESK_TIME_LIMITS.notBefore} en ${DESK_TIME_LIMITS.notAfter}, en ten minste ${DESK_TIME_LIMITS.leastHoursOfDay} uur`,
  },
};
