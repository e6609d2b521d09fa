import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/** Counts work that is under way in real time (a booking in the database), so that virtual time waits for it. */
export interface RestWatch {
  /** The same object; each method that gives a promise is counted until the promise settles. */
  watch<Ports extends object>(ports: Ports): Ports;
  /** Resolves when nothing is under way and all that followed from it has run. */
  atRest(): Promise<void>;
}

export function createRestWatch(): RestWatch {
  let underWay = 0;
  let wake: () => void = () => undefined;

  const counted = async <Result>(work: Promise<Result>): Promise<Result> => {
    underWay += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
      wake();
    }
  };

  return {
    watch: <Ports extends object>(ports: Ports): Ports =>
      new Proxy(ports, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name, target);
          if (typeof member !== 'function') return member;
          return (...given: readonly unknown[]): unknown => {
            const result: unknown = Reflect.apply(member, target, given);
            return result instanceof Promise ? counted(result) : result;
          };
        },
      }),
    async atRest() {
      // A turn of the event loop runs all that a settled promise sets off; if that began new work, it is waited for as well.
      await turnOfTheLoop();
      while (underWay > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        await turnOfTheLoop();
      }
    },
  };
}
