export const PAGE_LANGUAGES = ['nl', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

const nl = {
  danger112: 'Bij levensgevaar: bel 112',
  other: 'English',
  callUs: 'Bel ons',
  callUsOn: (phone: string) => `Bel ons: ${phone}`,
  back: 'Terug',
  next: 'Verder',
  mistake: 'Er klopt iets niet',
  birth: {
    title: 'Vul uw geboortedatum in',
    why: 'Zo weten wij dat u het bent.',
    day: 'Dag',
    month: 'Maand',
    year: 'Jaar',
    noDate: 'Vul een dag, een maand en een jaar in. Bijvoorbeeld: 14 3 1968.',
    wrong: 'Deze geboortedatum klopt niet met de link. Controleer de cijfers.',
  },
  shut: {
    unknown: ['Deze link werkt niet', 'Controleer of u de hele link hebt geopend, of bel uw praktijk.'],
    expired: ['Deze link werkt niet meer', 'De afspraak is geweest of veranderd. Hebt u een vraag? Bel ons.'],
    locked: [
      'Deze link is gesloten',
      'De geboortedatum was drie keer niet goed. Bel ons, dan helpen wij u verder.',
    ],
    'offer-over': [
      'De tijd om te antwoorden is voorbij',
      'Deze plek is niet meer te krijgen. U blijft op de wachtlijst staan. Aan een afspraak die u al had, is niets veranderd.',
    ],
    'offer-taken': [
      'Deze plek is niet meer vrij',
      'Iemand anders was u voor, of de plek is vervallen. U blijft op de wachtlijst staan. Aan een afspraak die u al had, is niets veranderd.',
    ],
    busy: ['Even wachten', 'U probeert het vaak achter elkaar. Wacht een minuut en probeer het opnieuw.'],
    failed: [
      'Dit lukt nu niet',
      'Er is niets veranderd. Probeer het over een paar minuten opnieuw, of bel de praktijk.',
    ],
    gone: ['Deze pagina bestaat niet', 'Open de link uit uw bericht opnieuw.'],
  },
  code: (code: string) => `Code ${code}`,
  appointment: {
    title: (day: string, time: string) => `Uw afspraak: ${day} om ${time} uur`,
    page: 'Uw afspraak',
    with: (who: string) => `bij ${who}`,
    where: 'Adres',
    bring: 'Meenemen',
    confirmed: 'U hebt laten weten dat u komt.',
    planned: 'U staat ingepland.',
    comes: 'Ik kom',
    otherTime: 'Andere tijd',
    cancel: 'Afzeggen',
    questions: 'Vragenlijst invullen',
    questionsOn: 'Verder met de vragenlijst',
    questionsDone: 'U hebt de vragen beantwoord.',
    calendar: 'Zet in mijn agenda',
    cancelledTitle: 'Afgezegd',
    cancelled: (day: string, time: string) => `Uw afspraak van ${day} om ${time} uur is afgezegd.`,
    takeBack: 'Toch wel komen',
    notDone: 'Dit is niet gelukt. Uw afspraak is zoals hieronder staat.',
    placeGone: 'Deze plek is niet meer vrij. Bel ons voor een nieuwe afspraak.',
    moved: 'Uw afspraak is verzet.',
    taken: 'De plek is voor u.',
    offered: 'U kunt naar een van deze tijden',
    orElse: 'Of kies iets anders',
  },
  offer: {
    page: 'Er is een plek vrij',
    title: (day: string, time: string) => `Er is een plek vrij: ${day} om ${time} uur`,
    until: (day: string, time: string) =>
      `U kunt antwoorden tot ${day} om ${time} uur. Wie het eerst ja zegt, krijgt de plek.`,
    insteadOf: (day: string, time: string) => `Zegt u ja, dan vervalt uw afspraak van ${day} om ${time} uur.`,
    yes: 'Ja, ik wil deze plek',
    no: 'Nee, deze plek niet',
    declined: 'U hebt nee gezegd. U blijft op de wachtlijst staan.',
    afterAll: 'Toch wel, ik wil deze plek',
  },
  times: {
    title: 'Kies een andere tijd',
    keep: 'Uw afspraak blijft staan tot u kiest.',
    choose: (day: string, time: string, who: string) => `${day} om ${time} uur, bij ${who}`,
    none: 'Geen van deze tijden',
    whenTitle: 'Wanneer kunt u wel?',
    whenHelp: 'Bijvoorbeeld: op dinsdag na vier uur.',
    send: 'Verstuur',
    sentTitle: 'Wij hebben uw bericht',
    sent: 'De praktijk neemt contact met u op. Uw afspraak blijft tot dan staan.',
    empty: 'Schrijf op wanneer u kunt.',
  },
  questions: {
    of: (n: number, all: number) => `Vraag ${n} van ongeveer ${all}`,
    saved: 'Elk antwoord wordt meteen bewaard. U kunt later verder met dezelfde link.',
    yes: 'Ja',
    no: 'Nee',
    unknown: 'Dat weet ik niet',
    needed: 'Kies of schrijf een antwoord.',
    scale: 'Kies een getal van 0 tot 10.',
    date: 'Vul een dag, een maand en een jaar in die geweest zijn.',
    tooLong: 'Dit is te lang. Schrijf het in ten hoogste 1000 tekens.',
    earlier: 'Vorige vraag',
    toAppointment: 'Naar uw afspraak',
    checkTitle: 'Kloppen uw antwoorden?',
    change: 'Wijzig',
    changeWhat: (question: string) => `Wijzig: ${question}`,
    send: 'Ja, verstuur',
    doneTitle: 'Uw antwoorden zijn bewaard',
    done: 'Uw behandelaar leest ze voor de afspraak.',
    none: 'Voor deze afspraak zijn er geen vragen.',
  },
  danger: {
    title112: 'Bel nu 112',
    text112: 'Bel nu zelf 112, of laat iemand voor u bellen.',
    call112: 'Bel 112',
    titleNow: 'Bel ons nu en toets 1',
    textNow: 'Bel ons en toets 1, dan krijgt u meteen een medewerker.',
    known: 'Uw antwoord staat bovenaan de werklijst van de praktijk. Wacht niet tot wij bellen.',
    goOn: 'Ik heb gebeld, verder',
    doubtTitle: 'Eerst deze vraag',
  },
};

export type PageWords = typeof nl;

const en: PageWords = {
  danger112: 'In danger of life: call 112',
  other: 'Nederlands',
  callUs: 'Call us',
  callUsOn: (phone) => `Call us: ${phone}`,
  back: 'Back',
  next: 'Next',
  mistake: 'Something is not right',
  birth: {
    title: 'Enter your date of birth',
    why: 'So we know that it is you.',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    noDate: 'Enter a day, a month and a year. For example: 14 3 1968.',
    wrong: 'This date of birth does not match the link. Check the numbers.',
  },
  shut: {
    unknown: ['This link does not work', 'Check that you opened the whole link, or call your practice.'],
    expired: [
      'This link no longer works',
      'The appointment is over or was changed. Do you have a question? Call us.',
    ],
    locked: ['This link is closed', 'The date of birth was wrong three times. Call us and we will help you.'],
    'offer-over': [
      'The time to answer is over',
      'This place can no longer be had. You stay on the waiting list. Nothing changed for an appointment you already had.',
    ],
    'offer-taken': [
      'This place is no longer free',
      'Someone else was first, or the place was withdrawn. You stay on the waiting list. Nothing changed for an appointment you already had.',
    ],
    busy: ['Please wait', 'You are trying many times in a row. Wait a minute and try again.'],
    failed: [
      'This does not work now',
      'Nothing has changed. Try again in a few minutes, or call the practice.',
    ],
    gone: ['This page does not exist', 'Open the link in your message again.'],
  },
  code: (code) => `Code ${code}`,
  appointment: {
    title: (day, time) => `Your appointment: ${day} at ${time}`,
    page: 'Your appointment',
    with: (who) => `with ${who}`,
    where: 'Address',
    bring: 'Bring with you',
    confirmed: 'You told us that you will come.',
    planned: 'You are booked.',
    comes: 'I will come',
    otherTime: 'Another time',
    cancel: 'Cancel the appointment',
    questions: 'Answer the questions',
    questionsOn: 'Go on with the questions',
    questionsDone: 'You have answered the questions.',
    calendar: 'Add to my calendar',
    cancelledTitle: 'Cancelled',
    cancelled: (day, time) => `Your appointment of ${day} at ${time} is cancelled.`,
    takeBack: 'I will come after all',
    notDone: 'This did not work. Your appointment is as shown below.',
    placeGone: 'This place is no longer free. Call us for a new appointment.',
    moved: 'Your appointment was moved.',
    taken: 'The place is yours.',
    offered: 'You can move to one of these times',
    orElse: 'Or choose something else',
  },
  offer: {
    page: 'A place is free',
    title: (day, time) => `A place is free: ${day} at ${time}`,
    until: (day, time) => `You can answer until ${day} at ${time}. The first to say yes gets the place.`,
    insteadOf: (day, time) => `If you say yes, your appointment of ${day} at ${time} is cancelled.`,
    yes: 'Yes, I want this place',
    no: 'No, not this place',
    declined: 'You said no. You stay on the waiting list.',
    afterAll: 'I do want this place',
  },
  times: {
    title: 'Choose another time',
    keep: 'Your appointment stands until you choose.',
    choose: (day, time, who) => `${day} at ${time}, with ${who}`,
    none: 'None of these times',
    whenTitle: 'When can you come?',
    whenHelp: 'For example: on Tuesday after four o’clock.',
    send: 'Send',
    sentTitle: 'We have your message',
    sent: 'The practice will contact you. Until then your appointment stands.',
    empty: 'Write down when you can come.',
  },
  questions: {
    of: (n, all) => `Question ${n} of about ${all}`,
    saved: 'Each answer is saved at once. You can go on later with the same link.',
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    needed: 'Choose or write an answer.',
    scale: 'Choose a number from 0 to 10.',
    date: 'Enter a day, a month and a year that have passed.',
    tooLong: 'This is too long. Use at most 1000 characters.',
    earlier: 'Previous question',
    toAppointment: 'To your appointment',
    checkTitle: 'Are your answers right?',
    change: 'Change',
    changeWhat: (question) => `Change: ${question}`,
    send: 'Yes, send',
    doneTitle: 'Your answers are saved',
    done: 'Your therapist reads them before the appointment.',
    none: 'There are no questions for this appointment.',
  },
  danger: {
    title112: 'Call 112 now',
    text112: 'Call 112 yourself now, or have someone call for you.',
    call112: 'Call 112',
    titleNow: 'Call us now and press 1',
    textNow: 'Call us and press 1 to get a person at once.',
    known: 'Your answer is on top of the work list of the practice. Do not wait for us to call.',
    goOn: 'I have called, go on',
    doubtTitle: 'First this question',
  },
};

export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = { nl, en };

const LOCALES: Readonly<Record<PageLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "donderdag 26 november 2026", "Thursday 26 November 2026". */
export const dayInWords = (
  moment: Temporal.ZonedDateTime | Temporal.PlainDate,
  language: PageLanguage,
): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(moment instanceof Temporal.PlainDate ? moment : moment.toPlainDate())
    .replace(',', '');

/** "9.30" as Dutch patients write it, "9:30" in English. */
export const timeInWords = ({ hour, minute }: Temporal.ZonedDateTime, language: PageLanguage): string =>
  `${hour}${language === 'nl' ? '.' : ':'}${String(minute).padStart(2, '0')}`;

/** "+31309000300" -> "030-9000300". */
export const phoneInWords = (phone: string): string => {
  const national = phone.startsWith('+31') ? `0${phone.slice(3)}` : phone;
  return `${national.slice(0, 3)}-${national.slice(3)}`;
};
