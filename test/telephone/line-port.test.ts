import { expectTypeOf, test } from 'vitest';
import type { IncomingCall } from '../../src/telephone/incoming-call.ts';
import type { Leg } from '../../src/telephone/leg.ts';
import type { Telephone } from '../../src/telephone/telephone.ts';
import type { Dialler, Line, LineEvent } from '../../src/turn/line.ts';

/** The telephone knows nothing of a turn and imports none of it: this is where the two shapes are held together. */
test('a leg of the telephone is a line of a turn', () => {
  expectTypeOf<Leg>().toExtend<Line>();
  expectTypeOf<Awaited<ReturnType<IncomingCall['answer']>>>().toExtend<Line>();
  expectTypeOf<Parameters<Parameters<Leg['listen']>[0]>[0]>().toEqualTypeOf<LineEvent>();
});

test('the telephone is the dialler of a hand-over', () => {
  expectTypeOf<Telephone>().toExtend<Dialler>();
});
