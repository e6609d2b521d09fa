import { Message } from './protobuf.ts';

/** The name of a value that flows through the graph. */
export type Value = string;

/** Number types of ONNX, by their code in TensorProto.DataType. */
export const ONNX_TYPE = { float: 1, int64: 7 } as const;
export type OnnxType = keyof typeof ONNX_TYPE;

export type Attribute = number | { readonly float: number } | readonly number[] | string;

/** An input or output of the whole graph; a size given as text is free and is named by it. */
export interface Port {
  readonly name: Value;
  readonly type: OnnxType;
  readonly shape: readonly (number | string)[];
}

/** ONNX operator set 20 is the first with Gelu as one operator; ir_version 9 goes with it. */
const OPERATOR_SET = 20;
const IR_VERSION = 9;

/** Collects operators and constants, and writes them as one ONNX model (onnx.proto, by hand). */
export class OnnxGraph {
  readonly #nodes: Message[] = [];
  readonly #constants = new Map<string, Message>();
  #made = 0;

  /** Adds an operator with one output and gives the output's name. */
  op(
    type: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
    output?: Value,
  ): Value {
    const [value] = this.ops(type, inputs, attributes, [output ?? this.#fresh()]);
    return value as Value;
  }

  /** Adds an operator with several outputs, given by name or by their number. */
  ops(
    type: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>>,
    outputs: readonly Value[] | number,
  ): readonly Value[] {
    const names =
      typeof outputs === 'number' ? Array.from({ length: outputs }, () => this.#fresh()) : outputs;
    const node = new Message();
    for (const input of inputs) node.text(1, input);
    for (const name of names) node.text(2, name);
    node.text(4, type);
    for (const [name, value] of Object.entries(attributes)) node.message(5, attributeMessage(name, value));
    this.#nodes.push(node);
    return names;
  }

  /** A constant array of floats under a name of its own; asked for twice it is stored once. */
  floats(name: string, shape: readonly number[], values: Float32Array): Value {
    return this.#constant(
      name,
      'float',
      shape,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
  }

  /** A constant single float. */
  float(value: number): Value {
    return this.floats(`float ${value}`, [], Float32Array.of(value));
  }

  /** A constant list of whole numbers, as the operators want for shapes and axes. */
  ints(...values: readonly number[]): Value {
    const data = BigInt64Array.from(values, BigInt);
    return this.#constant(`ints ${values}`, 'int64', [values.length], new Uint8Array(data.buffer));
  }

  /** The whole model as the bytes of an .onnx file; `notes` are facts about it by name, for whoever loads it. */
  write(
    name: string,
    inputs: readonly Port[],
    outputs: readonly Port[],
    notes: Readonly<Record<string, string | number>> = {},
  ): Uint8Array {
    const graph = new Message();
    for (const node of this.#nodes) graph.message(1, node);
    graph.text(2, name);
    for (const constant of this.#constants.values()) graph.message(5, constant);
    for (const input of inputs) graph.message(11, portMessage(input));
    for (const output of outputs) graph.message(12, portMessage(output));
    const model = new Message().int(1, IR_VERSION).text(2, 'balie').message(7, graph);
    model.message(8, new Message().text(1, '').int(2, OPERATOR_SET));
    for (const [key, note] of Object.entries(notes)) {
      model.message(14, new Message().text(1, key).text(2, String(note)));
    }
    return model.bytes();
  }

  #constant(name: string, type: OnnxType, shape: readonly number[], raw: Uint8Array): Value {
    if (!this.#constants.has(name)) {
      const tensor = new Message();
      for (const size of shape) tensor.int(1, size);
      this.#constants.set(name, tensor.int(2, ONNX_TYPE[type]).text(8, name).bytesField(9, raw));
    }
    return name;
  }

  #fresh(): Value {
    this.#made += 1;
    return `v${this.#made}`;
  }
}

/** AttributeProto: name 1, f 2, i 3, s 4, ints 8, type 20 (1 float, 2 int, 3 string, 7 ints). */
function attributeMessage(name: string, value: Attribute): Message {
  const attribute = new Message().text(1, name);
  if (typeof value === 'number') return attribute.int(3, value).int(20, 2);
  if (typeof value === 'string') return attribute.text(4, value).int(20, 3);
  if ('float' in value) return attribute.float(2, value.float).int(20, 1);
  for (const item of value) attribute.int(8, item);
  return attribute.int(20, 7);
}

/** ValueInfoProto: name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 { dim_value 1 or dim_param 2 } } } }. */
function portMessage(port: Port): Message {
  const shape = new Message();
  for (const size of port.shape) {
    shape.message(1, typeof size === 'number' ? new Message().int(1, size) : new Message().text(2, size));
  }
  const tensor = new Message().int(1, ONNX_TYPE[port.type]).message(2, shape);
  return new Message().text(1, port.name).message(2, new Message().message(1, tensor));
}
