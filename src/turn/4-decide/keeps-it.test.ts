import { expect, it } from 'vitest';
import { keepsIt } from './keeps-it.ts';

it.each([
  'laat maar staan',
  'nee dat wordt me te laat, laat die van vrijdag dan maar gewoon staan',
  'laat hem toch staan',
  'het hoeft niet meer',
  'zoals het was graag',
])('"%s" keeps the appointment', (said) => expect(keepsIt(said)).toBe(true));

it.each(['hoeft niet', 'laat hem niet staan', 'dat is te laat, daar staan files', 'liever donderdag'])(
  '"%s" does not',
  (said) => expect(keepsIt(said)).toBe(false),
);
