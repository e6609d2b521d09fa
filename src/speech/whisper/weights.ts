import { CodedError } from '../../platform/coded-error.ts';

/** One array of a model: its shape and its numbers, row by row. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The arrays of a model by their CTranslate2 name, for example `encoder/layer_0/ffn/linear_0/weight`. */
export type Weights = ReadonlyMap<string, Tensor>;

/** The one binary version that the published file has and that was read here. */
const BINARY_VERSION = 6;
const FLOAT16 = 4;

/**
 * Reads a CTranslate2 `model.bin` (version 6, float16) and gives its arrays as 32-bit floats; settings kept as whole numbers
 * are passed over. Throws MODEL_UNREADABLE when the file is not that.
 *
 * Layout: u32 version, name, u32 revision, u32 count; per array its name, u8 rank, u32 sizes, u8 type, u32 bytes, data; then
 * u32 count and pairs of names: another name, the name it stands for. A name is a u16 length and so many bytes, the last 0.
 */
export function readWeights(file: Uint8Array): Weights {
  const read = reader(file);
  if (read.u32() !== BINARY_VERSION) throw unreadable('version');
  read.name();
  read.u32();
  const weights = new Map<string, Tensor>();
  for (let left = read.u32(); left > 0; left -= 1) {
    const name = read.name();
    const shape = Array.from({ length: read.u8() }, () => read.u32());
    const type = read.u8();
    const data = read.bytes(read.u32());
    if (type !== FLOAT16) continue;
    if (data.length !== 2 * shape.reduce((size, side) => size * side, 1)) throw unreadable(name);
    weights.set(name, { shape, values: fromFloat16(data) });
  }
  for (let left = read.u32(); left > 0; left -= 1) {
    const alias = read.name();
    const target = weights.get(read.name());
    if (target !== undefined) weights.set(alias, target);
  }
  return weights;
}

function fromFloat16(data: Uint8Array): Float32Array {
  // Copied first: the data may start at an odd address, where 16-bit numbers cannot be laid over it.
  return Float32Array.from(new Float16Array(new Uint8Array(data).buffer));
}

function reader(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  const advance = (size: number) => {
    const from = at;
    at += size;
    if (at > file.length) throw unreadable('ends too early');
    return from;
  };
  const bytes = (size: number) => {
    const from = advance(size);
    return file.subarray(from, from + size);
  };
  return {
    bytes,
    u8: () => view.getUint8(advance(1)),
    u32: () => view.getUint32(advance(4), true),
    name: () => {
      const size = view.getUint16(advance(2), true);
      return new TextDecoder().decode(bytes(size).subarray(0, -1));
    },
  };
}

const unreadable = (where: string) =>
  new CodedError('MODEL_UNREADABLE', 'The model file is not one that this ear can read. Fetch it again.', {
    fields: { where },
  });
