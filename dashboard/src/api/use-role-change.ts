import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from './use-write.ts';

/** Goes on as another of one's roles. What was read as the role before is forgotten. */
export function useRoleChange() {
  const client = useQueryClient();
  const change = useWrite(['session']);
  return {
    isPending: change.isPending,
    to: (role: string) =>
      change.mutate(
        { path: '/api/session/role', body: { role } },
        { onSuccess: () => client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }) },
      ),
  };
}
