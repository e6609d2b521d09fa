import { Stack, Tabs, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { useAlarmRules } from '../../parts/alarm-rules.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { Asked } from '../../parts/states.tsx';
import { SENTENCE_FIELD, TrySentence } from '../../parts/try-sentence.tsx';
import { WhoNotices } from '../today/who-notices.tsx';
import { AsideBar } from './aside-bar.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { LadderSteps } from './ladder-steps.tsx';
import { RulePage } from './rule-page.tsx';
import { RulesList } from './rules-list.tsx';
import { TestPlanForm } from './test-plan-form.tsx';

const TABS = ['ladder', 'rules', 'evidence', 'who'] as const;
/** Somebody looks at the screen to see whether the telephone beside them rings. */
const WHILE_TESTING_MS = 2_000;
const OTHERWISE_MS = 60_000;

/** Who is rung in an emergency, what came of it, and what makes Balie do so. */
export function EmergencyPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/spoed' });
  const navigate = useNavigate();
  const [tab, setTab] = useState<string | null>(open === undefined ? 'ladder' : 'rules');
  const ladder = useQuery({
    queryKey: ['ladder'],
    queryFn: () => ask<Ladder>('GET', '/api/ladder'),
    refetchInterval: ({ state }) =>
      state.data?.rungs.some(({ testing }) => testing) ? WHILE_TESTING_MS : OTHERWISE_MS,
  });
  const rules = useAlarmRules();
  const show = (id: string | undefined) =>
    void navigate({ to: '/spoed', search: id === undefined ? {} : { open: id } });
  useLetterKeys({
    p: {
      does: words.emergency.keys.trySentence,
      act: () => {
        // The field is there once its tab is drawn.
        flushSync(() => setTab('rules'));
        document.getElementById(SENTENCE_FIELD)?.focus();
      },
    },
  });
  return (
    <Stack gap="lg">
      <Title order={1}>{words.emergency.title}</Title>
      {rules.data !== undefined && <AsideBar rules={rules.data.rules} onOpen={show} />}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.emergency.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="ladder" pt="md">
          <Asked query={ladder}>
            {(found) => (
              <Stack gap="lg">
                <LadderSteps ladder={found} />
                <TestPlanForm ladder={found} />
              </Stack>
            )}
          </Asked>
        </Tabs.Panel>
        <Tabs.Panel value="rules" pt="md">
          <Stack gap="lg">
            <TrySentence />
            <Asked query={rules}>{(found) => <RulesList found={found} onOpen={show} />}</Asked>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="evidence" pt="md">
          <Asked query={ladder}>{(found) => <EvidenceList ladder={found} />}</Asked>
        </Tabs.Panel>
        <Tabs.Panel value="who" pt="md">
          <WhoNotices />
        </Tabs.Panel>
      </Tabs>
      {open !== undefined && <RulePage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}
