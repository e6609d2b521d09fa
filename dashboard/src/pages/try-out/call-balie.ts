import { AskFailed, ask } from '../../api/ask.ts';

/** A call of this browser. */
export interface BrowserCall {
  press(key: string): void;
  hangUp(): void;
}

export const NO_MICROPHONE = 'NO_MICROPHONE';
/** Candidates of this machine are there at once; a browser that still looks for others after this has enough. */
const GATHER_MS = 2_000;
const KEY_MS = 120;
const BETWEEN_KEYS_MS = 80;

/** Calls Balie with this browser's microphone. Rejects with `AskFailed`: NO_MICROPHONE, or what the server says. */
export async function callBalie(
  csrf: string,
  events: { readonly sounds: (stream: MediaStream) => void; readonly ended: () => void },
): Promise<BrowserCall> {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => {
    throw new AskFailed({ code: NO_MICROPHONE, message: '' });
  });
  const connection = new RTCPeerConnection();
  let over = false;
  const hangUp = () => {
    if (over) return;
    over = true;
    connection.close();
    for (const track of microphone.getTracks()) track.stop();
    events.ended();
  };
  try {
    for (const track of microphone.getTracks()) connection.addTrack(track, microphone);
    connection.ontrack = ({ track }) => events.sounds(new MediaStream([track]));
    connection.onconnectionstatechange = () => {
      if (['disconnected', 'failed', 'closed'].includes(connection.connectionState)) hangUp();
    };
    await connection.setLocalDescription();
    await gathered(connection);
    const offer = connection.localDescription?.sdp ?? '';
    const { answer } = await ask<{ answer: string }>('POST', '/api/browser-calls', { body: { offer }, csrf });
    await connection.setRemoteDescription({ type: 'answer', sdp: answer });
  } catch (error) {
    hangUp();
    throw error;
  }
  return {
    press(key) {
      const keys = connection.getSenders()[0]?.dtmf;
      // Whoever presses faster than tones sound would else lose the ones that wait: a call to this replaces them.
      keys?.insertDTMF(keys.toneBuffer + key, KEY_MS, BETWEEN_KEYS_MS);
    },
    hangUp,
  };
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = () => {
    if (connection.iceGatheringState === 'complete') resolve();
  };
  connection.onicegatheringstatechange = check;
  setTimeout(resolve, GATHER_MS);
  check();
  return promise;
}
