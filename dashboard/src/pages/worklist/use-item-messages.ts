import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ItemMessage,
  ItemMessageChange,
  ItemMessages,
  ItemMessagesChanged,
} from '../../../../src/http/contract/item-messages.ts';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';

/** Until a message has gone out, what can be done about it changes from one second to the next. */
const LOOK_AGAIN_MS = 2_000;

const isOnItsWay = ({ state }: ItemMessage): boolean => state === 'waiting';

/** What can be told to the patient of an item, and what was. */
export const useItemMessages = (id: string) =>
  useQuery({
    queryKey: ['worklist', 'messages', id],
    queryFn: () => ask<ItemMessages>('GET', `/api/worklist/${id}/messages`),
    refetchInterval: ({ state }) => (state.data?.messages.some(isOnItsWay) === true ? LOOK_AGAIN_MS : false),
  });

type Change = ItemMessageChange extends infer One
  ? One extends ItemMessageChange
    ? Omit<One, 'version'>
    : never
  : never;

/** Sends with the version on the screen, so that nobody tells a patient what a colleague just did otherwise. */
export function useTell({ id, version }: ItemWithHistory) {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      ask<ItemMessagesChanged>('POST', `/api/worklist/${id}/messages`, {
        body: { ...change, version },
        csrf: me.csrf,
      }),
    onSuccess: ({ item, messages }) => {
      client.setQueryData(['worklist', 'item', id], item);
      client.setQueryData(['worklist', 'messages', id], messages);
    },
    onSettled: () => {
      for (const list of ['worklist', 'messages', 'own-actions']) {
        void client.invalidateQueries({ queryKey: [list] });
      }
    },
  });
}

/** Holds back a message that has not gone out. */
export function useHoldBack() {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (message: string) =>
      ask('POST', `/api/messages/${message}`, { body: { what: 'withdraw' }, csrf: me.csrf }),
    onSettled: () => {
      for (const list of ['worklist', 'messages', 'own-actions']) {
        void client.invalidateQueries({ queryKey: [list] });
      }
    },
  });
}
