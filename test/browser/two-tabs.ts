import type { Page as Tab } from 'playwright-core';

export interface TwoTabs {
  /** Waits for its turn in one of them. */
  use(work: (tab: Tab) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Two, because a tab draws and axe reads in a process of its own, and the machine of a practice has two cores. */
export async function twoTabs(open: () => Promise<Tab>): Promise<TwoTabs> {
  const queues = await Promise.all(
    [open(), open()].map(async (opening) => ({ tab: await opening, length: 0, last: Promise.resolve() })),
  );
  return {
    async use(work) {
      const queue = queues.reduce((one, other) => (other.length < one.length ? other : one));
      queue.length += 1;
      const mine = queue.last.then(() => work(queue.tab)).finally(() => (queue.length -= 1));
      queue.last = mine.catch(() => undefined);
      await mine;
    },
    async close() {
      await Promise.all(queues.map(({ tab }) => tab.context().close()));
    },
  };
}
