/** Where the store tells what an operator should know. Messages are constants; fields hold no personal data. */
export type StoreLog = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;
