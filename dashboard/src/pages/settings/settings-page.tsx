import { Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { TabsOrSelect } from '../../parts/tabs-or-select.tsx';
import { TemplatesList } from '../messages/templates-list.tsx';
import { AgendaLinks } from './agenda-links.tsx';
import { CallbacksForm } from './callbacks-form.tsx';
import { ChangesList } from './changes-list.tsx';
import { ClosuresForm } from './closures-form.tsx';
import { HoursForm } from './hours-form.tsx';
import { AgendaLink, Backup, MessageChannels, Speech, TelephoneLine } from './installation-panels.tsx';
import { LinesForm } from './lines-form.tsx';
import { NoticesSettings } from './notices-settings.tsx';
import { OfPractice } from './of-practice.tsx';
import { OwnSettings } from './own-settings.tsx';
import { PeopleList } from './people-list.tsx';
import { PracticeForm } from './practice-form.tsx';
import { RemindersForm } from './reminders-form.tsx';
import { SETTINGS_PARTS, type SettingsPart } from './settings-parts.ts';
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
      ? me.rights['live'] === 'work'
        ? ['own', 'notices']
        : ['own']
      : SETTINGS_PARTS.filter((part) => part !== 'notices' && (part !== 'people' || right === 'work'));
  const shown = part !== undefined && parts.includes(part) ? part : (parts[0] ?? 'own');
  const panels: Readonly<Record<SettingsPart, ReactNode>> = {
    practice: <OfPractice>{(found) => <PracticeForm settings={found} />}</OfPractice>,
    hours: (
      <OfPractice>
        {(found) => (
          <Stack gap="xl">
            <HoursForm settings={found} />
            <ClosuresForm settings={found} />
          </Stack>
        )}
      </OfPractice>
    ),
    callbacks: <OfPractice>{(found) => <CallbacksForm settings={found} />}</OfPractice>,
    lines: <OfPractice>{(found) => <LinesForm settings={found} />}</OfPractice>,
    line: <OfPractice>{(found) => <TelephoneLine settings={found} />}</OfPractice>,
    agenda: (
      <Stack gap="xl">
        <OfPractice>{(found) => <AgendaLink settings={found} />}</OfPractice>
        <AgendaLinks />
      </Stack>
    ),
    messages: (
      <OfPractice>
        {(found) => (
          <Stack gap="xl">
            <MessageChannels settings={found} />
            <RemindersForm settings={found} />
            {me.rights['messageTexts'] !== undefined && <OwnTexts />}
          </Stack>
        )}
      </OfPractice>
    ),
    speech: <OfPractice>{(found) => <Speech settings={found} />}</OfPractice>,
    backup: <Backup />,
    people: <PeopleList />,
    working: <OfPractice>{(found) => <WorkingList settings={found} />}</OfPractice>,
    changes: <ChangesList />,
    notices: <NoticesSettings />,
    own: <OwnSettings />,
  };
  return (
    <Stack gap="md">
      <Title order={1}>{words.settings.title}</Title>
      <TabsOrSelect
        label={words.settings.tabsOf}
        shown={shown}
        parts={parts.map((name) => ({ name, label: words.settings.tabs[name], panel: panels[name] }))}
        onShow={(part) => void navigate({ to: '/instellingen', search: { part } })}
      />
    </Stack>
  );
}

/** A manager sees of the messages themselves only how many there are, and approves their texts here. */
function OwnTexts() {
  const { messages } = useWords();
  return (
    <section aria-labelledby="own-texts">
      <Title order={2} id="own-texts">
        {messages.lists.templates}
      </Title>
      <TemplatesList />
    </section>
  );
}
