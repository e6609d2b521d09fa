/** Writes the protobuf wire format: fields are added in order, and a message is closed by `bytes()`. */
export class Message {
  readonly #parts: Uint8Array[] = [];

  /** A whole number, 0 or more (bigint for 64 bits). */
  int(field: number, value: number | bigint): this {
    this.#parts.push(varint(BigInt(field << 3)), varint(BigInt(value)));
    return this;
  }

  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    this.#parts.push(varint(BigInt((field << 3) | 5)), bytes);
    return this;
  }

  bytesField(field: number, value: Uint8Array): this {
    this.#parts.push(varint(BigInt((field << 3) | 2)), varint(BigInt(value.length)), value);
    return this;
  }

  text(field: number, value: string): this {
    return this.bytesField(field, new TextEncoder().encode(value));
  }

  message(field: number, value: Message): this {
    const parts = value.#parts;
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    // The parts are taken over unjoined: joining at every level would copy the weights five times.
    this.#parts.push(varint(BigInt((field << 3) | 2)), varint(BigInt(size)), ...parts);
    return this;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  // Negative numbers are written as their 64-bit two's complement, as protobuf's int64 wants.
  let left = BigInt.asUintN(64, value);
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left > 0n ? low | 0x80 : low);
  } while (left > 0n);
  return Uint8Array.from(bytes);
}
