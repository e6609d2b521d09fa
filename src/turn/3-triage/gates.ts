/** The number of a condition on the words of a call: without it a matcher finds nothing. */
export type Gate = number;

/**
 * Which matchers can find anything in a call, known from its words before anything is sought: most patterns need a word that was not said. A
 * gate hangs on all or on one of other gates, and at the bottom on words. Filled while rules are compiled, then only read.
 */
export class Gates {
  /** How many gates must open before this one does. */
  readonly #needed: number[] = [];
  /** The same, to copy for each call. */
  #shut: Uint8Array | null = null;
  /** The gates that hang on this one. */
  readonly #above: Gate[][] = [];

  /** One that is opened by a word of the caller. */
  ofWord(): Gate {
    return this.#add(1, []);
  }

  /** Opens when all of them are open. */
  allOf(gates: readonly Gate[]): Gate {
    const parts = [...new Set(gates)];
    return parts.length === 1 ? (parts[0] as Gate) : this.#add(parts.length, parts);
  }

  /** Opens when one of them is open. */
  oneOf(gates: readonly Gate[]): Gate {
    const parts = [...new Set(gates)];
    return parts.length === 1 ? (parts[0] as Gate) : this.#add(1, parts);
  }

  /** By gate: how many others it still waits for when these are open; 0 is open. Linear in what hangs on the open ones. */
  waiting(open: Iterable<Gate>): Uint8Array {
    this.#shut ??= Uint8Array.from(this.#needed);
    const waiting = this.#shut.slice();
    const opened = [...new Set(open)];
    for (const gate of opened) waiting[gate] = 0;
    for (let gate = opened.pop(); gate !== undefined; gate = opened.pop()) {
      for (const above of this.#above[gate] as readonly Gate[]) {
        const left = waiting[above] as number;
        if (left === 0) continue;
        waiting[above] = left - 1;
        if (left === 1) opened.push(above);
      }
    }
    return waiting;
  }

  #add(needed: number, parts: readonly Gate[]): Gate {
    this.#shut = null;
    const gate = this.#needed.length;
    this.#needed.push(needed);
    this.#above.push([]);
    for (const part of parts) (this.#above[part] as Gate[]).push(gate);
    return gate;
  }
}
