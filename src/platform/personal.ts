const PRINTED = '[personal]';

/** A value about a person. However it is printed, only `[personal]` comes out; nothing can take the value out again. */
export class Personal {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** Whether there is a value at all: "no number was sent" is no secret, and often what an operator must know. */
  get known(): boolean {
    return this.#value !== null && this.#value !== undefined && this.#value !== '';
  }

  toJSON(): string {
    return PRINTED;
  }

  toString(): string {
    return PRINTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return PRINTED;
  }
}

/** Marks a value as personal, so that it can be a field of a log line. */
export const personal = (value: unknown): Personal => new Personal(value);
