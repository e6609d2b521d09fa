import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { CallLink } from './call-back.tsx';
import { OwnerButton } from './owner-button.tsx';
import type { Change, ItemActs } from './use-change.ts';

export interface Ringing {
  readonly ringsNow: string | undefined;
  readonly onRing: () => void;
}

/** What this item is there for (`screens.md` §3.2): one button, the same for everyone. */
export function MainAction({ item, busy, act, ...ringing }: ItemActs & Ringing) {
  const words = useWords();
  const { role } = useMe();
  const main = mainOf(item, role);
  if (main === 'owner') return <OwnerButton item={item} busy={busy} act={act} isMain />;
  if (main === 'call') return <CallLink item={item} isMain {...ringing} />;
  return (
    <WriteButton disabled={busy} onClick={() => act(CHANGES[main])}>
      {words.worklist.mainActions[main]}
    </WriteButton>
  );
}

const DONE: Change = { what: 'close', as: 'done' };
const CHANGES = {
  details: DONE,
  late: DONE,
  his: DONE,
  doctor: { what: 'hand-over', to: 'practitioner' },
  manager: { what: 'hand-over', to: 'manager' },
} as const satisfies Readonly<Record<string, Change>>;

/** `call`: by telephone; `owner`: there is nobody to ring and nothing to pass on, so it is taken. */
export function mainOf(
  { wish, waitsFor, callBackNumber }: ItemActs['item'],
  role: string,
): keyof typeof CHANGES | 'call' | 'owner' {
  if (wish === 'change-details') return 'details';
  if (wish === 'running-late') return 'late';
  if (wish === 'complaint' && waitsFor === null) return 'manager';
  if (wish === 'repeat-prescription' && role === 'practitioner') return 'his';
  if (wish === 'repeat-prescription' && waitsFor === null) return 'doctor';
  return callBackNumber === null ? 'owner' : 'call';
}
