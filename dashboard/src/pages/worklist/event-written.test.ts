import { expect, test } from 'vitest';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { nl } from '../../language/nl.ts';
import { eventWritten } from './event-written.ts';

type What = ItemWithHistory['history'][number]['what'];

test.each<[What, string | null, string]>([
  ['made', null, 'maakte dit'],
  ['noted', 'belt morgen: na tienen', 'schreef: belt morgen: na tienen'],
  [
    'opened',
    'de beller belt mij terug: vandaag',
    'opende dit om deze reden: de beller belt mij terug: vandaag',
  ],
  ['claimed', null, 'pakte dit'],
  ['claimed', 'Marloes', 'pakte dit (van Marloes)'],
  ['returned', 'idle:Fatima', 'legde terug: lag stil bij Fatima'],
  ['returned', 'signed-out:Fatima', 'legde terug: Fatima meldde zich af'],
  ['closed', 'done', 'sloot dit: Afgehandeld'],
  ['closed', 'misunderstood:day', 'sloot dit: Balie begreep het verkeerd: nee: de dag'],
  ['closed', 'duplicate:00000000-0000-4000-8000-000000000001', 'sloot dit: Dubbel'],
  ['closed', 'something-new', 'sloot dit: something-new'],
  ['raised', 'urgent', 'maakte dit dringender: Spoed nu'],
  ['lowered', 'normal:toch geen haast', 'verlaagde de urgentie: Gewoon: toch geen haast'],
  ['handed-over', 'practitioner', 'gaf dit door aan de arts'],
  ['handed-over', 'manager', 'gaf dit door aan de manager'],
  ['handed-over', 'desk:welke dosis?', 'gaf dit terug aan de balie: welke dosis?'],
  ['given', 'dr. Jansen', 'gaf dit aan dr. Jansen'],
  ['messaged', 'callback-later', 'zette een bericht klaar: later terugbellen'],
  ['called', 'no-answer', 'belde: geen gehoor'],
  ['postponed', '2026-11-25T11:30:00Z', 'verzette de belofte naar wo\u00A025\u00A0nov\u00A02026 12:30'],
  ['warned', '2026-11-25T11:30:00Z', 'waarschuwde: de beloofde tijd komt dichtbij'],
])('%s, %s', (what, detail, written) => {
  expect(eventWritten({ at: '2026-11-25T08:00:00Z', by: 'Fatima', what, detail }, nl)).toBe(written);
});
