import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AuditOfPatient } from '../../../../src/http/contract/audit.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, secondWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';

/** Who looked at this patient, in plain words; and all of it for the patient who asks. */
export function AccessOfPatient({ id }: { id: string }) {
  const { patients: words, auditFilter } = useWords();
  const { events, grounds, results, roles } = auditFilter.codes;
  const query = useQuery({
    queryKey: ['patients', id, 'access'],
    queryFn: () => ask<AuditOfPatient>('GET', `/api/patients/${id}/access`),
    // Each look is a line of the access log.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{words.accessWhy}</Text>
      <a href={`/api/patients/${id}/access.pdf`} download>
        {words.accessPdf}
      </a>
      <Asked query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Text>{words.noAccess}</Text>
          ) : (
            lines.map(({ seq, at, user, role, event, ground, emergency, result }) => (
              <Text key={seq}>
                {dayWritten(at)} {secondWritten(at)}: {events[event] ?? event},{' '}
                {words.by(user, roles[role] ?? role)},{' '}
                {emergency ? <strong>{auditFilter.emergency}</strong> : (grounds[ground] ?? ground)}
                {/* What was tried and not shown is no look. */}
                {result !== 'done' && `, ${results[result] ?? result}`}
              </Text>
            ))
          )
        }
      </Asked>
    </Stack>
  );
}
