import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/session.tsx';
import { useWrite } from '../api/use-write.ts';
import { useWords } from '../language/words.tsx';

/** For who has more than one role: which they are now. What was read as another role is forgotten. */
export function RoleChoice() {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const change = useWrite(['session']);
  if (me.roles.length < 2) return null;
  return (
    <NativeSelect
      aria-label={words.shell.role}
      disabled={change.isPending}
      data={me.roles.map((role) => ({ value: role, label: words.roles[role] ?? role }))}
      value={me.role}
      onChange={({ currentTarget }) =>
        change.mutate(
          { path: '/api/session/role', body: { role: currentTarget.value } },
          {
            onSuccess: () => client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
          },
        )
      }
    />
  );
}
