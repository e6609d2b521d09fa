import type { PracticeKind } from '../../domain/meaning.ts';
import type { AnswerTopic, ApprovedAnswer } from '../../domain/practice.ts';

/** `[topic, words, text]`, and the last day when there is one. */
type AnswerRow = readonly [AnswerTopic, readonly string[], string, string?];

const APPROVED_ON = Temporal.PlainDate.from('2026-11-02');

const answersBy = (approvedBy: string, rows: readonly AnswerRow[]): readonly ApprovedAnswer[] =>
  rows.map(([topic, words, text, validUntil]) => ({
    topic,
    words,
    text,
    approvedBy,
    approvedOn: APPROVED_ON,
    validUntil: validUntil === undefined ? null : Temporal.PlainDate.from(validUntil),
  }));

const ROUTE_BY_BUS = ['bus', 'openbaar vervoer', 'trein', 'station'] as const;
const COSTS_OF_STAYING_AWAY = ['niet gekomen', 'wegblijven', 'te laat afgezegd', 'niet afgezegd'] as const;

/** Answers of the demo practices, one of them past its date: it must not be given. */
export const DEMO_ANSWERS: Readonly<Record<PracticeKind, readonly ApprovedAnswer[]>> = {
  huisarts: answersBy('dokter Jansen', [
    [
      'route',
      [],
      'De praktijk ligt aan de Lindelaan 1, naast de bibliotheek. De ingang is aan de kant van het plein.',
    ],
    [
      'route',
      ROUTE_BY_BUS,
      'Bus 4 stopt bij halte Lindelaan, dat is twee minuten lopen. Vanaf het station is het tien minuten lopen.',
    ],
    [
      'parking',
      [],
      'U kunt gratis parkeren op het plein voor de praktijk. Met een parkeerschijf mag u er twee uur staan.',
    ],
    [
      'parking',
      ['invalide', 'gehandicapt', 'rolstoel'],
      'Naast de ingang zijn twee plaatsen voor wie een gehandicaptenparkeerkaart heeft.',
    ],
    [
      'preparation',
      ['bloed prikken', 'bloedprikken', 'nuchter', 'lab'],
      'Op uw laboratoriumformulier staat of u nuchter moet zijn. Neemt u het formulier mee.',
    ],
    [
      'preparation',
      ['urine', 'plas'],
      'Lever de urine voor tien uur in, in een schoon potje met uw naam en geboortedatum erop.',
    ],
    ['costs', [], 'Een bezoek aan de huisarts valt onder uw basisverzekering en kost u geen eigen risico.'],
    [
      'costs',
      COSTS_OF_STAYING_AWAY,
      'Wie een afspraak niet ten minste 24 uur vooraf afzegt, kan een rekening van 15 euro krijgen.',
    ],
    ['insurance', [], 'De praktijk heeft contracten met alle Nederlandse zorgverzekeraars.'],
    [
      'prevention',
      ['griepprik', 'griepvaccinatie'],
      'Wie in aanmerking komt voor de griepprik heeft in oktober een uitnodiging gekregen. Zonder afspraak kunt u nog terecht op dinsdag 1 december van vijf tot zeven uur.',
      '2026-12-01',
    ],
    [
      'prevention',
      ['uitstrijkje', 'bevolkingsonderzoek'],
      'Met uw uitnodiging van het bevolkingsonderzoek kunt u bij de praktijkassistente een afspraak maken.',
    ],
    [
      'registration',
      [],
      'De praktijk neemt nieuwe patiënten aan die in de postcodegebieden 1234 en 1235 wonen.',
    ],
    [
      'referral',
      [],
      'Een verwijsbrief ligt na twee werkdagen klaar. Ophalen kan aan de balie, met uw identiteitsbewijs.',
    ],
    [
      'results',
      [],
      'Uitslagen worden niet door de digitale assistent gegeven. Voor uitslagen kunt u op werkdagen na half drie bellen.',
    ],
    [
      'opening',
      ['inloopspreekuur', 'zonder afspraak'],
      'De praktijk heeft geen inloopspreekuur; u komt altijd op afspraak.',
    ],
    ['other', ['verbouwing', 'lift'], 'Tijdens de verbouwing is de lift buiten gebruik.', '2026-11-13'],
    [
      'other',
      ['privacy', 'inzage', 'dossier'],
      'Uw dossier kunt u inzien via het patiëntenportaal of op afspraak in de praktijk.',
    ],
  ]),
  tandarts: answersBy('tandarts Smeets', [
    ['route', [], 'De praktijk ligt aan de Kerkstraat 20, tegenover de kerk.'],
    ['route', ROUTE_BY_BUS, 'Bus 2 stopt bij halte Kerkplein, dat is een minuut lopen.'],
    ['parking', [], 'Achter de praktijk kunt u gratis parkeren; de inrit is aan de Torensteeg.'],
    ['preparation', [], 'Poets thuis uw tanden en neem een lijst mee van de medicijnen die u gebruikt.'],
    [
      'costs',
      [],
      'De tarieven zijn door de overheid vastgesteld en hangen in de wachtkamer. Vooraf krijgt u een begroting als de behandeling meer dan 250 euro kost.',
    ],
    [
      'costs',
      COSTS_OF_STAYING_AWAY,
      'Wie een afspraak niet ten minste 24 uur vooraf afzegt, krijgt een rekening voor de gereserveerde tijd.',
    ],
    [
      'insurance',
      [],
      'Voor wie jonger is dan 18 betaalt de basisverzekering de meeste behandelingen. Daarboven hangt het van uw aanvullende verzekering af.',
    ],
    [
      'prevention',
      ['controle', 'oproep'],
      'U krijgt een oproep zodra het tijd is voor uw halfjaarlijkse controle.',
    ],
    [
      'registration',
      [],
      'De praktijk heeft een wachtlijst voor nieuwe patiënten; de wachttijd is nu ongeveer drie maanden.',
      '2027-01-31',
    ],
    [
      'referral',
      [],
      'Een verwijzing naar de kaakchirurg of orthodontist krijgt u van de tandarts na een controle.',
    ],
    ['results', [], 'De tandarts bespreekt foto’s en uitslagen zelf met u.'],
    ['opening', ['avond', 'zaterdag'], 'De praktijk is ’s avonds en op zaterdag gesloten.'],
  ]),
  fysio: answersBy('fysiotherapeut Bram', [
    ['route', [], 'De praktijk ligt aan de Sportweg 3, in het gebouw van de sporthal, begane grond.'],
    ['parking', [], 'Voor de sporthal kunt u de hele dag gratis parkeren.'],
    ['preparation', [], 'Neem een handdoek mee en draag kleding waarin u kunt bewegen.'],
    ['costs', [], 'Een behandeling kost zonder verzekering 42 euro, een intake 55 euro.', '2026-12-31'],
    [
      'insurance',
      [],
      'Vanaf 18 jaar betaalt uw aanvullende verzekering de behandelingen. In uw polis staat hoeveel u er per jaar krijgt.',
    ],
    [
      'prevention',
      ['valpreventie', 'cursus'],
      'De cursus valpreventie begint elk kwartaal; u kunt zich aanmelden bij de balie.',
    ],
    ['registration', [], 'U kunt zich aanmelden zonder wachttijd; de eerste afspraak is een intake.'],
    ['referral', [], 'U hebt geen verwijzing van de huisarts nodig, behalve voor een behandeling aan huis.'],
    ['results', [], 'Uw fysiotherapeut bespreekt de uitslagen bij uw volgende behandeling met u.'],
    ['opening', ['avond'], 'Op dinsdag en donderdag is de praktijk tot negen uur ’s avonds open.'],
  ]),
};
