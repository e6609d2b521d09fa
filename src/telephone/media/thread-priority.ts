import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Asks the system to let this thread go before others: a recogniser that uses every core must not delay a packet. Linux
 * gives every thread its own nice value; only root or CAP_SYS_NICE may lower it. Returns whether it was granted.
 */
export function goFirst(niceness: number): boolean {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (!Number.isInteger(thread)) return false;
    setPriority(thread, niceness);
    return true;
  } catch {
    // Not Linux, or not permitted: pacing then depends on how busy the machine is.
    return false;
  }
}

/** Above everything that computes, below the kernel's own threads (-20). */
export const mediaNiceness = -15;
/** A frame judged late delays the end of a turn by as much; a packet sent late is heard by everyone. */
export const voiceNiceness = -10;
