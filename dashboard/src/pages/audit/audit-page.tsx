import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { AuditLine, AuditPage as Page } from '../../../../src/http/contract/audit.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, secondWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Paged } from '../../parts/paged.tsx';
import { rowId } from '../../parts/row-id.ts';
import { AuditedRecordPage } from './audited-record.tsx';
import { FindPatient } from './find-patient.tsx';

const ACTIONS = ['all', 'read', 'changed', 'emergency'] as const;
interface Asked {
  readonly from: string;
  readonly to: string;
  readonly action: (typeof ACTIONS)[number];
  readonly patient: NonNullable<AuditLine['patient']> | null;
}

/** Who viewed and changed what (NEN 7513), newest first; nothing here can be changed. */
export function AuditPage() {
  const words = useWords();
  const me = useMe();
  const [asked, setAsked] = useState<Asked>({ from: '', to: '', action: 'all', patient: null });
  const query = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam }) => ask<Page>('GET', `/api/audit?${searchOf(asked, pageParam)}`),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    // Each look is a line of the log itself: one is made when somebody looks, not by coming back to a window.
    refetchOnWindowFocus: false,
  });
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const chain = query.data?.pages[0]?.chain ?? null;
  const withoutRelation = query.data?.pages[0]?.withoutRelation ?? null;
  const { open } = useSearch({ from: '/in/inzagelog' });
  const navigate = useNavigate();
  const look = (id: string | undefined) =>
    void navigate({ to: '/inzagelog', search: id === undefined ? {} : { open: id } });
  const isAuditor = me.role === 'auditor';
  return (
    <Stack gap="md">
      <Title order={1}>{words.audit.title}</Title>
      <Text>
        {isAuditor ? '' : words.audit.own} {words.auditFilter.logged}
      </Text>
      {chain !== null && (
        <Text role="status">
          {chain.brokenAt === null
            ? words.audit.whole(`${dayWritten(chain.checkedAt)} ${secondWritten(chain.checkedAt)}`)
            : words.audit.broken(chain.brokenAt)}
        </Text>
      )}
      {withoutRelation !== null && <Text>{words.auditFilter.withoutRelation(withoutRelation)}</Text>}
      {isAuditor && <FindPatient onOpen={look} />}
      <Filters asked={asked} onChange={setAsked} onLook={isAuditor ? look : null} />
      <Paged
        query={query}
        rows={lines}
        empty={asked.patient === null ? words.audit.empty : words.auditFilter.emptyPatient}
        more={words.audit.more}
      >
        {(rows) => (
          <Lines
            lines={rows}
            onPatient={asked.patient === null ? (patient) => setAsked({ ...asked, patient }) : null}
          />
        )}
      </Paged>
      {isAuditor && open !== undefined && (
        <AuditedRecordPage key={open} id={open} onClose={() => look(undefined)} />
      )}
    </Stack>
  );
}

function Filters({
  asked,
  onChange,
  onLook,
}: {
  asked: Asked;
  onChange: (asked: Asked) => void;
  /** Null for who may take nothing along, and open no record from here. */
  onLook: ((patient: string) => void) | null;
}) {
  const { auditFilter: words, audited } = useWords();
  const first = useRef<HTMLInputElement>(null);
  useLetterKeys({ '/': { does: words.keyFilter, act: () => first.current?.focus() } });
  return (
    <Stack gap="sm" role="search" aria-label={words.label}>
      <Group align="flex-end">
        <TextInput
          ref={first}
          type="date"
          label={words.from}
          value={asked.from}
          onChange={({ currentTarget }) => onChange({ ...asked, from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words.to}
          value={asked.to}
          onChange={({ currentTarget }) => onChange({ ...asked, to: currentTarget.value })}
        />
        <NativeSelect
          label={words.action}
          data={ACTIONS.map((value) => ({ value, label: words.actions[value] }))}
          value={asked.action}
          onChange={({ currentTarget }) => {
            const action = ACTIONS.find((one) => one === currentTarget.value);
            if (action !== undefined) onChange({ ...asked, action });
          }}
        />
      </Group>
      {asked.patient !== null && (
        <Group>
          <Text>{words.ofPatient(asked.patient.name)}</Text>
          <Button variant="default" onClick={() => onChange({ ...asked, patient: null })}>
            {words.everybody}
          </Button>
          {onLook !== null && (
            <>
              <Button
                variant="default"
                id={rowId(asked.patient.id)}
                onClick={() => asked.patient !== null && onLook(asked.patient.id)}
              >
                {audited.look(asked.patient.name)}
              </Button>
              <a href={`/api/audit.pdf?patient=${asked.patient.id}`} download>
                {words.exportPdf}
              </a>
              <a href={`/api/audit.csv?patient=${asked.patient.id}`} download>
                {words.export}
              </a>
            </>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Lines({
  lines,
  onPatient,
}: {
  lines: readonly AuditLine[];
  onPatient: ((patient: NonNullable<AuditLine['patient']>) => void) | null;
}) {
  const words = useWords();
  const { events, grounds, results, roles } = words.auditFilter.codes;
  return (
    <ListTable
      caption={words.audit.title}
      rows={lines}
      nameOf={({ seq }) => String(seq)}
      columns={[
        { head: words.audit.when, cell: ({ at }) => `${dayWritten(at)} ${secondWritten(at)}` },
        { head: words.audit.who, cell: ({ user, role }) => `${user} (${roles[role] ?? role})` },
        {
          head: words.audit.patient,
          cell: ({ patient }) =>
            patient === null || onPatient === null ? (
              (patient?.name ?? '')
            ) : (
              <Button
                variant="default"
                aria-label={words.auditFilter.onlyPatient(patient.name)}
                onClick={() => onPatient(patient)}
              >
                {patient.name}
              </Button>
            ),
        },
        { head: words.audit.what, cell: ({ event }) => events[event] ?? event },
        {
          head: words.audit.ground,
          cell: ({ ground, reason }) => (
            <>
              {grounds[ground] ?? ground}
              {reason !== null && `: “${reason}”`}
            </>
          ),
        },
        {
          head: words.auditFilter.emergencyHead,
          cell: ({ emergency }) =>
            emergency ? <strong>{words.auditFilter.emergency}</strong> : words.auditFilter.noEmergency,
        },
        { head: words.audit.result, cell: ({ result }) => results[result] ?? result },
      ]}
    />
  );
}

function searchOf({ from, to, action, patient }: Asked, before: number | null): URLSearchParams {
  return new URLSearchParams({
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(action === 'all' ? {} : { action }),
    ...(patient === null ? {} : { patient: patient.id }),
    ...(before === null ? {} : { before: String(before) }),
  });
}
