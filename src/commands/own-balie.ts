import { startBalie } from '../main.ts';
import type { Config } from '../platform/config.ts';
import type { StartBalie } from '../rehearsal/audio/started-balie.ts';
import { openEar } from '../speech/open-ear.ts';
import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';

/** A Balie for a rehearsal: on a free port of this machine, with its own data; only the models come from the practice's folder. */
export const ownBalie =
  (
    config: Config,
    own: { readonly dataDir: string; readonly databaseUrl: string | null; readonly voice?: Synthesiser },
  ): StartBalie =>
  async ({ now, watch, ear, demo }, signal) => {
    const { ear: chosen } = config;
    const listens =
      ear ?? (await openEar(chosen.name === 'whisper' ? { ...chosen, dataDir: config.dataDir } : chosen));
    return startBalie(
      {
        config: {
          ...config,
          dataDir: own.dataDir,
          databaseUrl: own.databaseUrl,
          registrations: [],
          mail: null,
          sip: { ...config.sip, host: '127.0.0.1', port: 0, publicAddress: null },
        },
        now,
        watch,
        ear: listens,
        demo,
        http: 'none',
        ...(own.voice === undefined ? {} : { voice: own.voice }),
      },
      signal,
    );
  };
