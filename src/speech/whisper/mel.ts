/** Whisper's front end: 400-sample windows every 160 samples at 16 kHz, 80 mel bands up to 8 kHz. */
export const WINDOW = 400;
export const HOP = 160;
export const BANDS = 80;
const BINS = WINDOW / 2 + 1;
const RATE = 16_000;

/**
 * The windowed Fourier transform as a bank of filters [402, 1, 400]: 201 real parts, then 201 imaginary parts, with a
 * periodic Hann window. As a convolution it runs inside the graph, so that audio goes in and no second program is needed.
 */
export function fourierFilters(): Float32Array {
  const filters = new Float32Array(2 * BINS * WINDOW);
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let n = 0; n < WINDOW; n += 1) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / WINDOW);
      const angle = (2 * Math.PI * bin * n) / WINDOW;
      filters[bin * WINDOW + n] = Math.cos(angle) * hann;
      filters[(BINS + bin) * WINDOW + n] = -Math.sin(angle) * hann;
    }
  }
  return filters;
}

/** Slaney's triangular mel bands [80, 201], each of unit area, as librosa and Whisper have them. */
export function melBands(): Float32Array {
  const edges = Array.from({ length: BANDS + 2 }, (_, i) =>
    melToHertz((i * hertzToMel(RATE / 2)) / (BANDS + 1)),
  );
  const bands = new Float32Array(BANDS * BINS);
  for (let band = 0; band < BANDS; band += 1) {
    const [low, peak, high] = edges.slice(band, band + 3) as [number, number, number];
    for (let bin = 0; bin < BINS; bin += 1) {
      const hertz = (bin * RATE) / WINDOW;
      const height = Math.max(0, Math.min((hertz - low) / (peak - low), (high - hertz) / (high - peak)));
      bands[band * BINS + bin] = (2 * height) / (high - low);
    }
  }
  return bands;
}

// Slaney's scale: linear up to 1,000 Hz (15 mel), then 27 steps for each factor of 6.4.
const LOG_STEP = Math.log(6.4) / 27;
const melToHertz = (mel: number) => (mel < 15 ? (mel * 200) / 3 : 1_000 * Math.exp(LOG_STEP * (mel - 15)));
const hertzToMel = (hertz: number) =>
  hertz < 1_000 ? (hertz * 3) / 200 : 15 + Math.log(hertz / 1_000) / LOG_STEP;
