import { liveBalie } from './live-balie.ts';
import { booksByTelephone } from './live-booking.ts';

// A whole Balie in a process of its own, with a caller who books and then tells of chest pain. Its parent kills it with
// SIGKILL when it has printed "ringing": nothing here gets to clean up.

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('a data directory is needed');
const world = await liveBalie({ dataDir, person: 'does-not-answer' });
const caller = await world.calls();
if (caller.kind !== 'answered') throw new Error('the call was refused');
console.log(`booked ${await booksByTelephone(world, caller)}`);
await caller.says('ik heb ineens pijn op mijn borst');
await world.event('transfer', ({ step }) => step === 'ringing');
console.log('ringing');
setInterval(() => undefined, 1_000);
