import { Button, Modal, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import { isTyping, KeysOfScreen, type NamedKey } from '../parts/letter-keys.ts';

const OpenHelp = createContext<() => void>(() => undefined);

/** `?` shows the keys of the screen that is open, and F8 goes to an alarm from wherever the focus is. */
export function WithKeys({ children }: { children: ReactNode }) {
  const words = useWords();
  const { letterKeys } = useMe().preferences;
  const [isOpen, { open, close }] = useDisclosure(false);
  const isShown = useRef(isOpen);
  isShown.current = isOpen;
  const [screens] = useState(() => new Map<object, readonly NamedKey[]>());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F8') {
        event.preventDefault();
        // Taking over comes first; who may not, or need not any more, comes to what is there.
        const inBar = (what: string) => document.querySelector<HTMLElement>(`#alarm ${what}`);
        (inBar('[data-does=take-over]') ?? inBar('button') ?? inBar('a'))?.focus();
      }
      if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) pressMainOf(event.target);
      // Before the focus is in it the list has Escape too: else it closed what is open beside a list as well.
      if (event.key === 'Escape' && isShown.current) {
        event.preventDefault();
        close();
      }
      if (event.key === '?' && letterKeys && !event.ctrlKey && !event.altKey && !isTyping(event.target)) {
        event.preventDefault();
        open();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, close, letterKeys]);
  const { keys } = words;
  const own = letterKeys && isOpen ? [...screens.values()].flat() : [];
  return (
    <KeysOfScreen value={screens}>
      <OpenHelp value={open}>{children}</OpenHelp>
      <Modal
        opened={isOpen}
        onClose={close}
        closeOnEscape={false}
        title={keys.title}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {own.length > 0 && <Keys caption={keys.ofScreen} keys={own} />}
        <Keys caption={keys.everywhere} keys={keys.general} />
        {!letterKeys && keys.lettersOff}
      </Modal>
    </KeysOfScreen>
  );
}

/** The button that sends a form, from any of its fields; one that cannot be pressed now is not pressed. */
const pressMainOf = (target: EventTarget | null): void =>
  (target instanceof Element ? target : null)
    ?.closest('form')
    ?.querySelector<HTMLButtonElement>('button[type=submit]')
    ?.click();

export function KeysHelpButton() {
  const { keys } = useWords();
  const open = useContext(OpenHelp);
  return (
    <Button variant="subtle" size="compact-sm" onClick={open}>
      {keys.open}
    </Button>
  );
}

function Keys({ caption, keys }: { caption: string; keys: readonly NamedKey[] }) {
  return (
    <Table captionSide="top" mb="md">
      <caption style={{ textAlign: 'left', fontWeight: 600 }}>{caption}</caption>
      <Table.Tbody>
        {keys.map(({ key, does }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" w="10rem">
              <kbd>{key}</kbd>
            </Table.Th>
            <Table.Td>{does}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
