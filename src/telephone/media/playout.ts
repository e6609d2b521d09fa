/** What one line plays: clips in order, 8,000 samples a second, and how far each has come. */
export type PlayoutReport =
  | { readonly kind: 'play-started'; readonly clip: string }
  | {
      readonly kind: 'played';
      readonly clip: string;
      readonly completed: boolean;
      readonly playedMs: number;
    };

export class Playout {
  readonly #queue: { clip: string; pcm: Int16Array; position: number; started: boolean }[] = [];

  get playing(): boolean {
    return this.#queue.length > 0;
  }

  add(clip: string, pcm: Int16Array): void {
    this.#queue.push({ clip, pcm, position: 0, started: false });
  }

  /** Adds the next samples to `into`; clips follow each other without a gap, also within one frame. */
  mixInto(into: Int16Array, report: (event: PlayoutReport) => void): void {
    let at = 0;
    while (at < into.length) {
      const current = this.#queue[0];
      if (current === undefined) return;
      if (!current.started) {
        current.started = true;
        report({ kind: 'play-started', clip: current.clip });
      }
      const count = Math.min(into.length - at, current.pcm.length - current.position);
      for (let i = 0; i < count; i++) {
        const sum = (into[at + i] as number) + (current.pcm[current.position + i] as number);
        into[at + i] = Math.max(-32_768, Math.min(32_767, sum));
      }
      at += count;
      current.position += count;
      if (current.position < current.pcm.length) continue;
      this.#queue.shift();
      report({
        kind: 'played',
        clip: current.clip,
        completed: true,
        playedMs: milliseconds(current.position),
      });
    }
  }

  /** Forgets the queue; every clip in it is reported with what was heard of it. */
  stop(report: (event: PlayoutReport) => void): void {
    for (const { clip, position } of this.#queue.splice(0)) {
      report({ kind: 'played', clip, completed: false, playedMs: milliseconds(position) });
    }
  }
}

function milliseconds(samples: number): number {
  return Math.round(samples / 8);
}
