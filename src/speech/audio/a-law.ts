/**
 * What is left of a sound after a telephone line: 16 bits to A-law (ITU-T G.711) and back. Only the round trip is here; the
 * line itself has its own coder, and speech must not depend on the telephone.
 */
export function overALaw(pcm: Int16Array): Int16Array {
  return pcm.map(roundSample);
}

function roundSample(sample: number): number {
  // 13 bits; the code is of the magnitude's complement for negative numbers, so that -1 and 0 are mirror images.
  const value = sample >> 3;
  const magnitude = value < 0 ? -value - 1 : value;
  const exponent = magnitude < 32 ? 1 : Math.min(7, 31 - Math.clz32(magnitude) - 4);
  const step = 1 << exponent;
  // Each step is decoded to its middle.
  const decoded = Math.floor(Math.min(magnitude, 4_095) / step) * step + step / 2;
  return (value < 0 ? -decoded : decoded) * 8;
}
