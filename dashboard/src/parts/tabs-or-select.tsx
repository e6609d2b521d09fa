import { NativeSelect, Stack, Tabs } from '@mantine/core';
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
  if (isNarrow) {
    return (
      <Stack gap="md">
        <NativeSelect
          label={label}
          data={parts.map((part) => ({ value: part.name, label: part.label }))}
          value={shown}
          onChange={({ currentTarget }) => show(currentTarget.value)}
        />
        {parts.find(({ name }) => name === shown)?.panel}
      </Stack>
    );
  }
  return (
    <Tabs value={shown} keepMounted={false} onChange={show}>
      <Tabs.List aria-label={label}>
        {parts.map((part) => (
          <Tabs.Tab key={part.name} value={part.name}>
            {part.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part.name} value={part.name} pt="md">
          {part.panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
