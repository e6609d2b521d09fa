import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

/** Taking an item, from a colleague too, and giving it back. */
export function OwnerButton({ item, busy, act, isMain = false }: ItemActs & { isMain?: boolean }) {
  const { worklist: words } = useWords();
  const me = useMe();
  const isMine = item.owner !== null && item.owner.id === me.id;
  return (
    <WriteButton
      variant={isMain ? 'filled' : 'default'}
      disabled={busy || me.demo}
      onClick={() => act({ what: isMine ? 'release' : 'claim' })}
    >
      {isMine ? words.release : item.owner === null ? words.claim : words.takeOver}
    </WriteButton>
  );
}
