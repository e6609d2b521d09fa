/** Turns samples at one rate into samples at another; each call stands by itself (no state between clips). */
export type Resampler = (samples: Float32Array) => Float32Array;

/** Zero crossings of the sinc on each side: 40 is what passes 3.4 kHz whole and stops at 4 kHz with the window below. */
const ZERO_CROSSINGS = 40;
/** Kaiser window for about 80 dB of stop band (Kaiser & Schafer: beta = 0.1102 (80 - 8.7)). */
const KAISER_BETA = 7.86;
/** The pass band ends here, as a part of the lower Nyquist frequency: 3.68 kHz at 8 kHz, above the 3.4 kHz of a telephone. */
const ROLL_OFF = 0.92;

/**
 * Makes a polyphase FIR resampler between two whole sample rates in hertz.
 * Linear interpolation was refused: it folds 4-8 kHz back into the speech band and the recogniser hears that.
 */
export function createResampler(fromHz: number, toHz: number): Resampler {
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const up = toHz / divisor;
  const down = fromHz / divisor;
  if (up === 1 && down === 1) return (samples) => samples.slice();

  // In units of input samples: a lower output rate stretches the filter so that it cuts below the new Nyquist.
  const cutoff = ROLL_OFF * Math.min(1, up / down);
  const reach = Math.ceil(ZERO_CROSSINGS / Math.min(1, up / down));
  const phases = Array.from({ length: up }, (_, phase) => phaseTaps(phase / up, cutoff, reach));

  return (samples) => {
    const out = new Float32Array(Math.floor((samples.length * up) / down));
    for (let n = 0; n < out.length; n += 1) {
      const position = n * down;
      const centre = Math.floor(position / up);
      const taps = phases[position % up] as Float64Array;
      const first = centre - reach + 1;
      let sum = 0;
      for (let k = Math.max(0, -first); k < taps.length; k += 1) {
        const sample = samples[first + k];
        if (sample === undefined) break;
        sum += sample * (taps[k] as number);
      }
      out[n] = sum;
    }
    return out;
  };
}

/** The taps for an output that falls `fraction` of an input sample after input `centre`; tap k lies at centre - reach + 1 + k. */
function phaseTaps(fraction: number, cutoff: number, reach: number): Float64Array {
  const taps = new Float64Array(2 * reach);
  let total = 0;
  for (let k = 0; k < taps.length; k += 1) {
    const distance = k - reach + 1 - fraction;
    const tap = cutoff * sinc(cutoff * distance) * kaiser(distance / reach);
    taps[k] = tap;
    total += tap;
  }
  // Exactly unity at 0 Hz in every phase: else a constant would get a ripple at the phase frequency.
  return taps.map((tap) => tap / total);
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA);
}

function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
