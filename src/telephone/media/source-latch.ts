/**
 * Symmetric RTP: media goes to where it comes from, because a telephone behind NAT announces an address that cannot be
 * reached. Without a guard anyone who guesses the port takes over the call, so: only an address that the signalling gave
 * (the announced one or the one the signalling itself came from) may be latched on to, and while the latched source
 * speaks no other is heard. Latching on to any address was refused: "RTP bleed" is scanned for on the open net.
 */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** As long as a source may be silent before another may take its place: over any jitter, under a caller's patience. */
const silentAfterMs = 2_000;

export class SourceLatch {
  #announced: Endpoint;
  #trusted: readonly string[];
  #latched: Endpoint | null = null;
  #lastHeardMs = 0;

  constructor(announced: Endpoint, trustedAddresses: readonly string[]) {
    this.#announced = announced;
    this.#trusted = trustedAddresses;
  }

  /** Where media is to be sent. */
  get target(): Endpoint {
    return this.#latched ?? this.#announced;
  }

  /** The other side announced a new place (re-INVITE): what is latched counts no more if it moved. */
  announce(announced: Endpoint, trustedAddresses: readonly string[]): void {
    const moved = announced.address !== this.#announced.address || announced.port !== this.#announced.port;
    this.#announced = announced;
    this.#trusted = trustedAddresses;
    if (moved) this.#latched = null;
  }

  /** Whether a packet from this source is to be heard. */
  accept(address: string, port: number, nowMs: number): boolean {
    const latched = this.#latched;
    if (latched !== null && latched.address === address && latched.port === port) {
      this.#lastHeardMs = nowMs;
      return true;
    }
    if (latched !== null && nowMs - this.#lastHeardMs < silentAfterMs) return false;
    if (address !== this.#announced.address && !this.#trusted.includes(address)) return false;
    this.#latched = { address, port };
    this.#lastHeardMs = nowMs;
    return true;
  }
}
