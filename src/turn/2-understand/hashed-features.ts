/** Sparse features of a text: places in a table of weights, and values. */
export interface SparseFeatures {
  readonly places: Int32Array;
  readonly values: Float32Array;
  /** Readable names in the same order, only when asked for. */
  readonly names: readonly string[];
}

/** Gathers features as they come; a feature that comes twice stands twice, which a linear model adds up by itself. */
export class HashedFeatures {
  readonly #places: number[] = [];
  readonly #values: number[] = [];
  readonly #names: string[] | null;
  readonly #mask: number;

  /** `places` is a power of two. */
  constructor(places: number, withNames = false) {
    this.#mask = places - 1;
    this.#names = withNames ? [] : null;
  }

  add(kind: string, one: string, other: string, value: number): void {
    let hash = mixIn(HASH_START, kind);
    hash = mixIn(Math.imul(hash ^ SEPARATOR, PRIME), one);
    hash = mixIn(Math.imul(hash ^ SEPARATOR, PRIME), other);
    this.#push(hash, value);
    this.#names?.push(`${kind} ${one} ${other}`.trim());
  }

  /** The runs of 3 and 4 letters that begin at a place, without making a string of each. */
  addRuns(plain: string, at: number, value: number): void {
    let hash = Math.imul(HASH_START ^ RUN, PRIME);
    const end = Math.min(plain.length, at + 4);
    for (let place = at; place < end; place++) {
      hash = Math.imul(hash ^ plain.charCodeAt(place), PRIME);
      if (place < at + 2) continue;
      this.#push(hash, value);
      this.#names?.push(`letters ${plain.slice(at, place + 1)}`);
    }
  }

  #push(hash: number, value: number): void {
    // A final mix, so that neighbouring runs do not share places.
    let mixed = hash ^ (hash >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed ^= mixed >>> 12;
    this.#places.push((mixed >>> 0) & this.#mask);
    this.#values.push(value);
  }

  finish(): SparseFeatures {
    return {
      places: Int32Array.from(this.#places),
      values: Float32Array.from(this.#values),
      names: this.#names ?? [],
    };
  }
}

/** FNV-1a. */
const HASH_START = 0x811c9dc5;
const PRIME = 0x01000193;
const SEPARATOR = 0x1f;
const RUN = 0x1e;

function mixIn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
