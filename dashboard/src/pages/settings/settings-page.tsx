import { Stack, Tabs, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { ChangesList } from './changes-list.tsx';
import { HoursForm } from './hours-form.tsx';
import { LinesForm } from './lines-form.tsx';
import { OfPractice } from './of-practice.tsx';
import { OwnSettings } from './own-settings.tsx';
import { PeopleList } from './people-list.tsx';
import { PracticeForm } from './practice-form.tsx';
import type { SettingsPart } from './settings-parts.ts';
import { WorkingList } from './working-list.tsx';

/** Everyone has their own; the practice's are of who manages it, and read by who keeps it running. */
export function SettingsPage() {
  const words = useWords();
  const me = useMe();
  const right = me.rights['settings'];
  const { part } = useSearch({ from: '/in/instellingen' });
  const navigate = useNavigate();
  const parts: readonly SettingsPart[] =
    right === undefined
      ? ['own']
      : [
          'practice',
          'hours',
          'lines',
          ...(right === 'work' ? (['people'] as const) : []),
          'working',
          'changes',
          'own',
        ];
  const shown = part !== undefined && parts.includes(part) ? part : (parts[0] ?? 'own');
  const panels: Readonly<Record<SettingsPart, ReactNode>> = {
    practice: <OfPractice>{(found) => <PracticeForm settings={found} />}</OfPractice>,
    hours: <OfPractice>{(found) => <HoursForm settings={found} />}</OfPractice>,
    lines: <OfPractice>{(found) => <LinesForm settings={found} />}</OfPractice>,
    people: <PeopleList />,
    working: <OfPractice>{(found) => <WorkingList settings={found} />}</OfPractice>,
    changes: <ChangesList />,
    own: <OwnSettings />,
  };
  return (
    <Stack gap="md">
      <Title order={1}>{words.settings.title}</Title>
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(value) => void navigate({ to: '/instellingen', search: { part: value as SettingsPart } })}
      >
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.settings.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((name) => (
          <Tabs.Panel key={name} value={name} pt="md">
            {panels[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
