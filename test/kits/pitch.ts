const RATE = 8_000;
/** Quieter than this it is the noise of the codec. */
const LEAST_LOUDNESS = 100;

/** Whether most of the sound in these samples is of this pitch, by its share of the energy. */
export function isOfPitch(hz: number, samples: Int16Array): boolean {
  let [cosine, sine, energy] = [0, 0, 0];
  for (const [n, sample] of samples.entries()) {
    const angle = (2 * Math.PI * hz * n) / RATE;
    cosine += sample * Math.cos(angle);
    sine += sample * Math.sin(angle);
    energy += sample * sample;
  }
  if (energy / samples.length < LEAST_LOUDNESS ** 2) return false;
  return (2 * (cosine ** 2 + sine ** 2)) / samples.length / energy > 0.5;
}
