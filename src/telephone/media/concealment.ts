/**
 * Hides lost audio as G.711 Appendix I does: the last pitch period is repeated, fading out, and the real signal is faded in
 * again when it returns. Repeating the last packet as it is was refused: it buzzes at 50 Hz.
 */

/** 48.75 ms (Appendix I): three periods of the lowest voice. */
const historyLength = 390;
/** 66 to 200 Hz (Appendix I section 2.2) at 8,000 samples a second. */
const shortestPeriod = 40;
const longestPeriod = 120;
const correlationLength = 160;
/** Full strength for 10 ms, then 20% less every 10 ms: nothing after 60 ms. */
const samplesAtFullStrength = 80;
const fadePerSample = 0.2 / 80;
/** 4 ms of cross-fade when the real signal returns. */
const returnLength = 32;

export class Concealment {
  readonly #history = new Int16Array(historyLength);
  #period: Int16Array | null = null;
  #position = 0;
  #missing = 0;

  /** Takes over real samples in place: after a gap their beginning is blended with what was made up. */
  real(pcm: Int16Array): void {
    if (this.#missing > 0) {
      const length = Math.min(returnLength, pcm.length);
      for (let i = 0; i < length; i++) {
        const share = (i + 1) / (length + 1);
        pcm[i] = Math.round((pcm[i] as number) * share + this.#next() * (1 - share));
      }
      this.#missing = 0;
      this.#period = null;
    }
    this.#remember(pcm);
  }

  /** Fills `pcm` with what might have been said. */
  conceal(pcm: Int16Array): void {
    if (this.#period === null) {
      this.#period = this.#lastPeriod();
      this.#position = 0;
    }
    for (let i = 0; i < pcm.length; i++) pcm[i] = Math.round(this.#next());
    this.#remember(pcm);
  }

  #next(): number {
    const period = this.#period;
    if (period === null) return 0;
    const strength = Math.max(0, 1 - Math.max(0, this.#missing - samplesAtFullStrength) * fadePerSample);
    this.#missing++;
    if (strength === 0) return 0;
    const sample = period[this.#position] as number;
    this.#position = (this.#position + 1) % period.length;
    return sample * strength;
  }

  /** The last period with its first quarter blended into what came before it, so that the loop has no click. */
  #lastPeriod(): Int16Array {
    const length = this.#pitch();
    const start = historyLength - length;
    const period = this.#history.slice(start);
    const blend = length >> 2;
    for (let i = 0; i < blend; i++) {
      const share = (i + 1) / (blend + 1);
      const at = length - blend + i;
      const before = this.#history[start - blend + i] as number;
      period[at] = Math.round((period[at] as number) * (1 - share) + before * share);
    }
    return period;
  }

  #pitch(): number {
    const history = this.#history;
    const from = historyLength - correlationLength;
    let best = longestPeriod;
    let bestScore = 0;
    for (let lag = shortestPeriod; lag <= longestPeriod; lag++) {
      let product = 0;
      let energy = 1;
      // Every second sample: half the work, and telephone speech has little above 2 kHz that decides the pitch.
      for (let i = from; i < historyLength; i += 2) {
        const earlier = history[i - lag] as number;
        product += (history[i] as number) * earlier;
        energy += earlier * earlier;
      }
      const score = product / Math.sqrt(energy);
      if (score > bestScore) {
        bestScore = score;
        best = lag;
      }
    }
    return best;
  }

  #remember(pcm: Int16Array): void {
    if (pcm.length >= historyLength) {
      this.#history.set(pcm.subarray(pcm.length - historyLength));
      return;
    }
    this.#history.copyWithin(0, pcm.length);
    this.#history.set(pcm, historyLength - pcm.length);
  }
}
