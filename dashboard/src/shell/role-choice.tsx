import { NativeSelect } from '@mantine/core';
import { useMe } from '../api/session.tsx';
import { useRoleChange } from '../api/use-role-change.ts';
import { useWords } from '../language/words.tsx';

/** For who has more than one role: which they are now. */
export function RoleChoice() {
  const words = useWords();
  const me = useMe();
  const change = useRoleChange();
  if (me.roles.length < 2) return null;
  return (
    <NativeSelect
      aria-label={words.shell.role}
      disabled={change.isPending}
      data={me.roles.map((role) => ({ value: role, label: words.roles[role] ?? role }))}
      value={me.role}
      onChange={({ currentTarget }) => change.to(currentTarget.value)}
    />
  );
}
