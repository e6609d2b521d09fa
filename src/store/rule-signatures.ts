import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../platform/coded-error.ts';
import { lexicon } from '../turn/3-triage/lexicon/lexicon.ts';
import type { Rule } from '../turn/3-triage/rule.ts';
import { ruleContent } from '../turn/3-triage/rule-content.ts';

/** Who answers for a rule. Kept in the practice's own data folder: it names a person, so it never stands in the source. */
const signature = z.strictObject({
  rule: z.string(),
  /** SHA-256 of all that the rule means. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  by: z.string().min(3),
  /** BIG register: eleven digits. */
  registerNumber: z.string().regex(/^\d{11}$/),
  /** ISO instant. */
  at: z.string(),
});

export type Signature = z.output<typeof signature>;

export type SigningState =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'signed'; readonly signature: Signature }
  /** The rule, or a word group that it names, has changed since. */
  | { readonly kind: 'void'; readonly signature: Signature };

export const signaturesFile = (dataDir: string): string => join(dataDir, 'rules-signed.jsonl');

export const contentHash = (rule: Rule): string =>
  createHash('sha256').update(ruleContent(rule, lexicon)).digest('hex');

/** All signatures in the order given, none when there is no file. Throws `RULES_SIGNATURES_UNREADABLE` on a line that is none. */
export async function readSignatures(dataDir: string): Promise<readonly Signature[]> {
  let text: string;
  try {
    text = await readFile(signaturesFile(dataDir), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unreadable(cause);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return signature.parse(JSON.parse(line));
      } catch (cause) {
        throw unreadable(cause);
      }
    });
}

/** Adds one line and never changes an earlier one: the file is also the history. */
export async function addSignature(dataDir: string, added: Signature): Promise<void> {
  const file = signaturesFile(dataDir);
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(signature.parse(added))}\n`, { mode: 0o600 });
}

/** The last signature under a rule counts. */
export function signingState(rule: Rule, signatures: readonly Signature[]): SigningState {
  const last = signatures.findLast(({ rule: id }) => id === rule.id);
  if (!last) return { kind: 'unsigned' };
  return last.content === contentHash(rule)
    ? { kind: 'signed', signature: last }
    : { kind: 'void', signature: last };
}

function unreadable(cause: unknown): CodedError {
  return new CodedError(
    'RULES_SIGNATURES_UNREADABLE',
    'Het bestand met handtekeningen onder de alarmregels kan niet worden gelezen.',
    { cause },
  );
}
