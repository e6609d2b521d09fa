import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Item, ItemChange, ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';

export type Change = ItemChange extends infer One
  ? One extends ItemChange
    ? Omit<One, 'version'>
    : never
  : never;

/** Sends a change with the version on the screen. When somebody else was first, the item is read anew and the fault says who. */
export function useChange(item: ItemWithHistory) {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      ask<ItemWithHistory>('POST', `/api/worklist/${item.id}`, {
        body: { ...change, version: item.version },
        csrf: me.csrf,
      }),
    onSuccess: (changed) => client.setQueryData(['worklist', 'item', item.id], changed),
    // Not waited for: the buttons would stay off until the whole list has come again.
    onSettled: () => void client.invalidateQueries({ queryKey: ['worklist'] }),
  });
}

/** Takes an item from the list, without opening it. */
export function useClaim() {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Item) =>
      ask('POST', `/api/worklist/${id}`, { body: { what: 'claim', version }, csrf: me.csrf }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['worklist'] }),
  });
}

/** What every part of an item acts by. */
export interface ItemActs {
  readonly item: ItemWithHistory;
  readonly busy: boolean;
  readonly act: (change: Change) => void;
}
