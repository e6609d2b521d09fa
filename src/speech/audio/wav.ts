import { CodedError } from '../../platform/coded-error.ts';

/** 16-bit mono samples with their rate in hertz. */
export interface MonoPcm {
  readonly pcm: Int16Array;
  readonly sampleRate: number;
}

/**
 * Reads a 16-bit mono PCM WAV. A data chunk that claims more than there is (programs that write to a pipe do not know
 * their length beforehand) is read to its end. Throws AUDIO_NOT_WAV.
 */
export function readWav(bytes: Uint8Array): MonoPcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || ascii(bytes, 0) !== 'RIFF' || ascii(bytes, 8) !== 'WAVE')
    throw notWav('no RIFF/WAVE header');
  let sampleRate: number | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const chunk = ascii(bytes, at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (chunk === 'fmt ' && body + 16 <= bytes.length) {
      const isPcm16Mono =
        view.getUint16(body, true) === 1 &&
        view.getUint16(body + 2, true) === 1 &&
        view.getUint16(body + 14, true) === 16;
      if (!isPcm16Mono) throw notWav('not 16-bit mono PCM');
      sampleRate = view.getUint32(body + 4, true);
    } else if (chunk === 'data') {
      if (sampleRate === undefined) throw notWav('data before fmt');
      const end = Math.min(bytes.length, body + size);
      // Copied sample by sample: the data may start at an odd address, where an Int16Array cannot be laid over it.
      const pcm = new Int16Array((end - body) >> 1);
      for (let i = 0; i < pcm.length; i += 1) pcm[i] = view.getInt16(body + 2 * i, true);
      return { pcm, sampleRate };
    }
    at = body + size + (size & 1);
  }
  throw notWav('no data chunk');
}

/** Writes 16-bit mono samples as a WAV file of 44 bytes of header and the data, little-endian. */
export function writeWav({ pcm, sampleRate }: MonoPcm): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + pcm.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) => {
    for (let i = 0; i < value.length; i += 1) view.setUint8(at + i, value.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + pcm.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, pcm.length * 2, true);
  pcm.forEach((sample, i) => {
    view.setInt16(44 + 2 * i, sample, true);
  });
  return bytes;
}

const ascii = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

const notWav = (why: string) =>
  new CodedError('AUDIO_NOT_WAV', 'The audio is not a 16-bit mono PCM WAV.', { fields: { why } });
