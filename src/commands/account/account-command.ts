import type { Database } from '../../store/postgres/database.ts';
import { takeLostSecondStep } from '../../store/staff/lost-second-step.ts';

const USAGE = `ARGUMENT_UNKNOWN: zo werkt het:
  ./balie account no-second-step E-MAILADRES     haalt passkeys en code weg van wie ze kwijt is`;

/** Takes the second step of one account away. Rejects with DATABASE_UNREACHABLE. */
export async function accountCommand(
  asked: readonly string[],
  on: { readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>; readonly signal: AbortSignal },
): Promise<{ readonly exitCode: 0 | 1 | 2; readonly lines: readonly string[] }> {
  const [task, email, ...more] = asked;
  if (task !== 'no-second-step' || email === undefined || more.length > 0)
    return { exitCode: 2, lines: [USAGE] };
  switch (await takeLostSecondStep(on.database, email, on.signal)) {
    case 'nobody':
      return { exitCode: 1, lines: ['Er is geen account met dit e-mailadres.'] };
    case 'has-none':
      return { exitCode: 1, lines: ['Dit account heeft geen passkey en geen code. Er is niets veranderd.'] };
    case 'taken':
      return {
        exitCode: 0,
        lines: [
          'Passkeys en code zijn weg, en dit account is overal afgemeld. Bij het volgende aanmelden vraagt Balie om een nieuwe tweede stap.',
        ],
      };
  }
}
