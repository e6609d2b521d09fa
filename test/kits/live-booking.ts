import type { liveBalie } from './live-balie.ts';

type World = Awaited<ReturnType<typeof liveBalie>>;
type Caller = Extract<Awaited<ReturnType<World['calls']>>, { kind: 'answered' }>;

/** Maria van den Berg books the second slot that she is offered; gives the id of her appointment. */
export async function booksByTelephone(world: World, caller: Caller): Promise<string> {
  await world.event('balie-said');
  await caller.says('ik wil graag een afspraak maken');
  await world.event('understood', ({ wish }) => wish === 'book');
  await caller.presses('12031954');
  await world.event('caller-pressed');
  await caller.says('van den berg');
  await world.event('did', ({ outcome }) => outcome === 'identified');
  await caller.says('ik heb last van mijn knie');
  await world.event('did', ({ outcome }) => outcome === 'slots-held');
  await caller.presses('2');
  await world.event('balie-said', ({ phrase }) => phrase === 'confirm-slot');
  await caller.presses('2');
  const { reference } = await world.event('did', ({ outcome }) => outcome === 'booked');
  if (reference === null) throw new Error('a booking without an id');
  return reference;
}
