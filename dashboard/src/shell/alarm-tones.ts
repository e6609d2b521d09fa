/** Where the sound of this screen comes from; made at the first press, because a browser is mute before one. */
export interface AlarmTones {
  /** Once, short: what somebody hears who begins their shift. */
  test(): void;
  /** Until `stop`, louder over a quarter of a minute. */
  alarm(): void;
  stop(): void;
  /** One falling tone: the connection is lost. */
  lost(): void;
}

const HIGH_HZ = 880;
const LOW_HZ = 660;
const PULSES = 5;
const PULSE_SECONDS = 0.2;
const PAUSE_SECONDS = 1;
const ROUND_SECONDS = PULSES * 2 * PULSE_SECONDS + PAUSE_SECONDS;
/** `screens.md` §5. */
const FIRST_GAIN = 0.6;
const FULL_AFTER_SECONDS = 15;

/**
 * A round of pulses in a buffer that the audio hardware repeats by itself: a hidden tab runs its timers once a minute, and an alarm
 * may not wait for one.
 */
export function alarmTones(context: AudioContext): AlarmTones {
  const round = context.createBuffer(1, ROUND_SECONDS * context.sampleRate, context.sampleRate);
  round.copyToChannel(pulses(context.sampleRate), 0);
  let playing: AudioBufferSourceNode | null = null;
  const falling = (from: number, to: number, seconds: number) => {
    const tone = context.createOscillator();
    tone.frequency.setValueAtTime(from, context.currentTime);
    tone.frequency.linearRampToValueAtTime(to, context.currentTime + seconds);
    tone.connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + seconds);
  };
  return {
    test: () => falling(HIGH_HZ, HIGH_HZ, PULSE_SECONDS),
    lost: () => falling(LOW_HZ, LOW_HZ / 2, 2 * PULSE_SECONDS),
    alarm() {
      if (playing !== null) return;
      const loudness = context.createGain();
      loudness.gain.setValueAtTime(FIRST_GAIN, context.currentTime);
      loudness.gain.linearRampToValueAtTime(1, context.currentTime + FULL_AFTER_SECONDS);
      loudness.connect(context.destination);
      playing = context.createBufferSource();
      playing.buffer = round;
      playing.loop = true;
      playing.connect(loudness);
      playing.start();
    },
    stop() {
      playing?.stop();
      playing = null;
    },
  };
}

/** One round at this rate, in samples from -1 to 1: high and low in turn, five times, and silence. */
export function pulses(rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(ROUND_SECONDS * rate);
  const pulse = PULSE_SECONDS * rate;
  for (let at = 0; at < PULSES * 2 * pulse; at += 1) {
    const hertz = Math.floor(at / pulse) % 2 === 0 ? HIGH_HZ : LOW_HZ;
    // Every tone swells and fades, so that nothing clicks.
    const swell = Math.sin((Math.PI * (at % pulse)) / pulse);
    samples[at] = swell * Math.sin((2 * Math.PI * hertz * at) / rate);
  }
  return samples;
}
