/** Where a value stands: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A JSON text that was read, with the line (from 1) on which each of its values begins. */
export type JsonSource =
  | { readonly kind: 'json'; readonly value: unknown; lineOf(path: Path): number }
  | { readonly kind: 'not-json'; readonly line: number; readonly words: string };

/** No practice has a thousandth of it, and a reader that calls itself must end. */
const DEEPEST = 32;

/**
 * Reads JSON (RFC 8259) and remembers lines, which `JSON.parse` does not tell; a key that comes twice in one object is a fault
 * here, because the first of the two would be lost without a word.
 */
export function readJson(text: string): JsonSource {
  const reader = new Reader(text.charCodeAt(0) === 0xfe_ff ? text.slice(1) : text);
  try {
    const value = reader.whole();
    return {
      kind: 'json',
      value,
      lineOf(path) {
        // What is missing has no line of its own: it is missing from what stands around it.
        for (let length = path.length; length > 0; length -= 1) {
          const line = reader.lines.get(keyOf(path.slice(0, length)));
          if (line !== undefined) return line;
        }
        return 1;
      },
    };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'not-json', line: error.line, words: error.message };
    throw error;
  }
}

/** A comma with the white space after it, in a file that people write. */
const FAR_ENOUGH = 200;

const keyOf = (path: Path): string => JSON.stringify(path);

class Fault extends Error {
  readonly line: number;

  constructor(line: number, words: string) {
    super(words);
    this.line = line;
  }
}

/** Strings and numbers are found here and given to `JSON.parse`, which knows their escapes. */
class Reader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value([]);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#fault('na het einde staat nog iets');
    return value;
  }

  #value(path: Path): unknown {
    this.#skip();
    if (path.length > DEEPEST) throw this.#fault('dit is te diep genest');
    this.lines.set(keyOf(path), this.#line);
    const next = this.#text[this.#at];
    if (next === '{') return this.#object(path);
    if (next === '[') return this.#list(path);
    if (next === '"') return this.#string();
    if (next === undefined) throw this.#fault('het bestand houdt hier te vroeg op');
    const [word] = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/u.exec(
      this.#text.slice(this.#at, this.#at + 64),
    ) ?? [null];
    if (word === null)
      throw this.#fault(this.#odd('hier hoort een waarde te staan: tekst hoort tussen "aanhalingstekens"'));
    this.#at += word.length;
    return JSON.parse(word);
  }

  #object(path: Path): unknown {
    const members = new Map<string, unknown>();
    this.#at += 1;
    this.#skip();
    if (this.#takes('}')) return {};
    do {
      this.#skip();
      if (this.#text[this.#at] !== '"')
        throw this.#fault(this.#odd('hier hoort de naam van een veld, tussen "aanhalingstekens"'));
      const line = this.#line;
      const key = this.#string();
      if (members.has(key)) throw this.#fault(`het veld "${key}" staat hier tweemaal`);
      this.#skip();
      if (!this.#takes(':')) throw this.#fault(`na "${key}" hoort een dubbelepunt`);
      members.set(key, this.#value([...path, key]));
      this.lines.set(keyOf([...path, key]), line);
      this.#skip();
    } while (this.#takes(','));
    if (!this.#takes('}')) throw this.#fault('hier ontbreekt een komma of een sluitaccolade }');
    // Not assigned one by one: "__proto__" would then be no member.
    return Object.fromEntries(members);
  }

  /** Of a sign that people write here because other formats know it; of another one these words. */
  #odd(words: string): string {
    const sign = this.#text[this.#at];
    if (sign === '/' || sign === '#') return 'in dit bestand kunnen geen opmerkingen staan';
    if (sign !== '}' && sign !== ']') return words;
    const before = this.#text.slice(Math.max(0, this.#at - FAR_ENOUGH), this.#at);
    return before.trimEnd().endsWith(',') ? 'de komma hiervoor is er een te veel' : words;
  }

  #list(path: Path): unknown {
    const items: unknown[] = [];
    this.#at += 1;
    this.#skip();
    if (this.#takes(']')) return items;
    do {
      items.push(this.#value([...path, items.length]));
      this.#skip();
    } while (this.#takes(','));
    if (!this.#takes(']')) throw this.#fault('hier ontbreekt een komma of een sluithaak ]');
    return items;
  }

  #string(): string {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') {
      if (this.#text[end] === '\n')
        throw this.#fault('deze tekst houdt niet op: er ontbreekt een aanhalingsteken');
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    const quoted = this.#text.slice(this.#at, end + 1);
    try {
      const text: unknown = JSON.parse(quoted);
      this.#at = end + 1;
      return String(text);
    } catch {
      throw this.#fault('deze tekst bevat een teken dat hier niet mag, of mist een aanhalingsteken');
    }
  }

  #skip(): void {
    for (; ; this.#at += 1) {
      const next = this.#text[this.#at];
      if (next === '\n') this.#line += 1;
      else if (next !== ' ' && next !== '\t' && next !== '\r') return;
    }
  }

  #takes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #fault(words: string): Fault {
    return new Fault(this.#line, words);
  }
}
