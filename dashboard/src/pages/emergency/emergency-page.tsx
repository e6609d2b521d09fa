import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';
import type { Ladder, RuleLine, ruleList } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { Asked } from '../../parts/states.tsx';
import { RulePage, signedBy } from './rule-page.tsx';

/** Who is rung in an emergency, what came of it, and what makes Balie do so. */
export function EmergencyPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/spoed' });
  const navigate = useNavigate();
  const ladder = useQuery({ queryKey: ['ladder'], queryFn: () => ask<Ladder>('GET', '/api/ladder') });
  const rules = useQuery({
    queryKey: ['rules'],
    queryFn: () => ask<z.output<typeof ruleList>>('GET', '/api/rules'),
  });
  const show = (id: string | undefined) =>
    void navigate({ to: '/spoed', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="lg">
      <Title order={1}>{words.emergency.title}</Title>
      <Asked query={ladder}>{(found) => <Rungs ladder={found} />}</Asked>
      <section aria-labelledby="rules">
        <Title order={2} id="rules">
          {words.emergency.rules}
        </Title>
        <Asked query={rules}>
          {(found) => (
            <>
              <Text>{words.emergency.unsigned(found.unsigned, found.rules.length)}</Text>
              <Rules rules={found.rules} onOpen={show} />
            </>
          )}
        </Asked>
      </section>
      {open !== undefined && <RulePage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Rungs({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const written = (ms: number | null) => (ms === null ? '' : durationWritten(ms / 1_000));
  return (
    <>
      <section aria-labelledby="ladder">
        <Title order={2} id="ladder">
          {words.emergency.ladder}
        </Title>
        <Text>{ladder.rungs.length === 0 ? words.emergency.noRungs : words.emergency.seconds}</Text>
        <ListTable
          caption={words.emergency.ladder}
          rows={ladder.rungs.map((rung, place) => ({ ...rung, place: place + 1 }))}
          nameOf={({ place }) => String(place)}
          columns={[
            { head: words.emergency.order, cell: ({ place }) => place },
            { head: words.emergency.name, cell: ({ name }) => name },
            { head: words.emergency.number, cell: ({ target }) => target },
            { head: words.emergency.when, cell: ({ when }) => words.emergency.whens[when] },
          ]}
        />
      </section>
      <section aria-labelledby="evidence">
        <Title order={2} id="evidence">
          {words.emergency.evidence}
        </Title>
        {ladder.evidence.length === 0 ? (
          <Text>{words.emergency.noEvidence}</Text>
        ) : (
          <>
            <Text>{words.emergency.within(ladder.within30s.x, ladder.within30s.of)}</Text>
            <ListTable
              caption={words.emergency.evidence}
              rows={ladder.evidence.map((ringing, place) => ({ ...ringing, place }))}
              nameOf={({ place }) => String(place)}
              columns={[
                { head: words.calls.when, cell: ({ at }) => `${dayWritten(at)} ${timeWritten(at)}` },
                { head: words.emergency.name, cell: ({ rung }) => rung },
                {
                  head: words.emergency.answeredAfter,
                  cell: ({ answeredAfterMs }) => written(answeredAfterMs),
                },
                {
                  head: words.emergency.confirmedAfter,
                  cell: ({ confirmedAfterMs }) => written(confirmedAfterMs),
                },
                { head: words.emergency.reason, cell: ({ reason }) => reason ?? '' },
              ]}
            />
          </>
        )}
      </section>
    </>
  );
}

function Rules({ rules, onOpen }: { rules: readonly RuleLine[]; onOpen: (id: string) => void }) {
  const words = useWords();
  return (
    <ListTable
      caption={words.emergency.rules}
      rows={rules}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.emergency.rule,
          cell: ({ id, title }) => (
            <OpenButton id={id} onOpen={() => onOpen(id)}>
              {title}
            </OpenButton>
          ),
        },
        { head: words.emergency.does, cell: ({ level }) => words.emergency.levels[level] },
        { head: words.emergency.signed, cell: ({ signing }) => signedBy(signing, words) },
        { head: words.emergency.fired, cell: ({ fired }) => fired },
      ]}
    />
  );
}
