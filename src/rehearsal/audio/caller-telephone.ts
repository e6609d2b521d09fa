import { openTelephone, type Telephone } from '../../telephone/telephone.ts';

/** The telephone of simulated callers: on loopback, any free port, and it only rings others. */
export const openCallerTelephone = (): Promise<Telephone> =>
  openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 0,
      workers: 1,
      voiceModelPath: null,
    },
    { onCall: (call) => call.reject(486) },
  );
