import { NativeSelect, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { NARROW } from '../look/narrow.ts';

export interface Part<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly panel: ReactNode;
}

/** Parts of one page: tabs, and on a narrow screen one choice, where a row of tabs would be three lines high. */
export function TabsOrSelect<Name extends string>({
  label,
  shown,
  parts,
  onShow,
}: {
  label: string;
  shown: Name;
  parts: readonly Part<Name>[];
  onShow: (name: Name) => void;
}) {
  const isNarrow = useMediaQuery(NARROW);
  const show = (value: string | null) => {
    const part = parts.find(({ name }) => name === value);
    if (part !== undefined) onShow(part.name);
  };
  // One tree for both: what was typed in a panel must not be lost when a window gets narrower or a telephone is turned.
  return (
    <Tabs value={shown} keepMounted={false} onChange={show}>
      {isNarrow ? (
        <NativeSelect
          label={label}
          data={parts.map((part) => ({ value: part.name, label: part.label }))}
          value={shown}
          onChange={({ currentTarget }) => show(currentTarget.value)}
        />
      ) : (
        <Tabs.List aria-label={label}>
          {parts.map((part) => (
            <Tabs.Tab key={part.name} value={part.name}>
              {part.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      {parts.map((part) => (
        <Tabs.Panel key={part.name} value={part.name} pt="md" {...(isNarrow ? NO_PANEL : {})}>
          {part.panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Without tabs there is nothing that a panel would be named by. */
const NO_PANEL = { role: 'presentation', 'aria-labelledby': undefined } as const;
