/**
 * An exception of Balie's own: a bug, a dead machine or a wrong configuration. `code` has an entry in
 * `docs/guides/errors.md`; `message` is a constant without personal data; `fields` are for the log.
 */
export class CodedError extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: string,
    message: string,
    options: {
      readonly cause?: unknown;
      readonly fields?: Readonly<Record<string, string | number | boolean>>;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.fields = options.fields ?? {};
  }
}
