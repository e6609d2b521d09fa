import type { NewProposal } from './knowledge.ts';

type Starter = Pick<NewProposal, 'topic' | 'words' | 'text'>;

/** What only the practice knows; a text that holds it is not finished. */
export const TO_FILL_IN = '…';

/**
 * What a practice without answers can begin with, to be finished and approved as every answer is: Balie says none of it by itself. Each kind has
 * what its callers ask most; nothing is here that differs between insurers or years.
 */
export const STARTER_ANSWERS: Readonly<Record<'huisarts' | 'tandarts' | 'fysio', readonly Starter[]>> = {
  huisarts: [
    { topic: 'route', words: [], text: 'De praktijk ligt aan …. De ingang is …' },
    { topic: 'parking', words: [], text: 'U kunt parkeren …' },
    { topic: 'opening', words: ['zonder afspraak', 'inloopspreekuur'], text: 'U komt altijd op afspraak.' },
    { topic: 'registration', words: [], text: 'De praktijk neemt nieuwe patiënten aan die wonen in …' },
    { topic: 'referral', words: [], text: 'Een verwijsbrief ligt na … werkdagen klaar aan de balie.' },
    {
      topic: 'results',
      words: [],
      text: 'Uitslagen krijgt u van een medewerker van de praktijk, niet van mij.',
    },
    {
      topic: 'costs',
      words: ['niet gekomen', 'te laat afgezegd'],
      text: 'Wie een afspraak niet ten minste … uur vooraf afzegt, kan een rekening van … euro krijgen.',
    },
  ],
  tandarts: [
    { topic: 'route', words: [], text: 'De praktijk ligt aan …. De ingang is …' },
    { topic: 'parking', words: [], text: 'U kunt parkeren …' },
    { topic: 'registration', words: [], text: 'De praktijk neemt … nieuwe patiënten aan.' },
    {
      topic: 'costs',
      words: [],
      text: 'De tarieven liggen voor heel Nederland vast. U vindt ze in de praktijk en op onze website.',
    },
    {
      topic: 'costs',
      words: ['niet gekomen', 'te laat afgezegd'],
      text: 'Wie een afspraak niet ten minste … uur vooraf afzegt, kan een rekening van … euro krijgen.',
    },
    {
      topic: 'insurance',
      words: [],
      text: 'Wat u vergoed krijgt, staat in uw polis of hoort u van uw verzekeraar.',
    },
  ],
  fysio: [
    { topic: 'route', words: [], text: 'De praktijk ligt aan …. De ingang is …' },
    { topic: 'parking', words: [], text: 'U kunt parkeren …' },
    { topic: 'preparation', words: [], text: 'Neem een handdoek mee, en een verwijzing als u die hebt.' },
    { topic: 'referral', words: [], text: 'Een verwijzing is …' },
    {
      topic: 'insurance',
      words: [],
      text: 'Wat u vergoed krijgt, staat in uw polis of hoort u van uw verzekeraar.',
    },
    {
      topic: 'costs',
      words: ['niet gekomen', 'te laat afgezegd'],
      text: 'Wie een afspraak niet ten minste … uur vooraf afzegt, kan een rekening van … euro krijgen.',
    },
  ],
};
