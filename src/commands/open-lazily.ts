/** Opens at the first question and not before; `close` ends what was opened, if anything was. */
export function openLazily<Opened extends { close(): Promise<void> }>(open: () => Promise<Opened>) {
  let opened: Promise<Opened> | null = null;
  const get = () => {
    opened ??= open();
    return opened;
  };
  return Object.assign(get, { close: async () => (await opened)?.close() });
}
