import { liveBalie } from './live-balie.ts';

// A whole Balie in a process of its own, with a caller who books and then tells of chest pain. Its parent kills it with
// SIGKILL when it has printed "ringing": nothing here gets to clean up.

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('a data directory is needed');
const world = await liveBalie({ dataDir, person: 'does-not-answer' });
const caller = await world.calls();
if (caller.kind !== 'answered') throw new Error('the call was refused');
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
const booked = await world.event('did', ({ outcome }) => outcome === 'booked');
console.log(`booked ${booked.reference}`);
await caller.says('ik heb ineens pijn op mijn borst');
await world.event('transfer', ({ step }) => step === 'ringing');
console.log('ringing');
setInterval(() => undefined, 1_000);
