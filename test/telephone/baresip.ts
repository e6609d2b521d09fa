import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import {
  connected,
  freePort,
  needsProgram,
  type RunningProgram,
  run,
  scratchFolder,
} from './peer-programs.ts';

/** A baresip: a real telephone that is steered over TCP, with a tone as its microphone unless it is given another. */
export interface Baresip {
  readonly uri: string;
  readonly sipPort: number;
  readonly program: RunningProgram;
  /** A WAV file of all that it has heard in its one call; complete when the call is over. */
  readonly heard: () => Buffer;
  /** Resolves with what baresip said to the command. */
  readonly command: (command: string, params?: string) => Promise<string>;
  readonly events: { readonly type: string; readonly param: string }[];
  /** Resolves when this has happened so many times. */
  readonly event: (type: string, times?: number) => Promise<void>;
}

export interface BaresipOptions {
  readonly user: string;
  readonly answer: 'auto' | 'manual';
  /** More of the account line, as `;auth_user=..;outbound=..`. */
  readonly account?: string;
  /** Host and port of the address of record; its own when absent. */
  readonly domain?: string;
  /** What it says in a call, from the answer on, at 8,000 samples a second; it must outlast the call. Absent: 500 Hz. */
  readonly microphone?: Int16Array;
  /** More calls than this at once are answered 486. Default 4. */
  readonly maxCalls?: number;
}

export async function startBaresip(ctx: TestContext, options: BaresipOptions): Promise<Baresip> {
  const path = needsProgram(ctx, 'baresip', 'baresip-core');
  const folder = scratchFolder();
  const [sipPort, controlPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'microphone.wav'), wavOf(options.microphone ?? pitch(500)));
  writeFileSync(join(folder, 'config'), configOf(folder, sipPort, controlPort, options.maxCalls ?? 4));
  writeFileSync(join(folder, 'contacts'), '');
  const domain = options.domain ?? `127.0.0.1:${sipPort}`;
  const register = options.domain === undefined ? ';regint=0' : ';regint=600';
  writeFileSync(
    join(folder, 'accounts'),
    `<sip:${options.user}@${domain}>${register};audio_codecs=pcma;answermode=${options.answer}${options.account ?? ''}\n`,
  );
  const program = run(path, ['-f', folder], folder);
  await program.says('ready');
  const control = await connected(controlPort);
  onTestFinished(() => {
    control.destroy();
  });
  return {
    uri: `sip:${options.user}@${domain}`,
    sipPort,
    program,
    heard: () => recordingIn(folder),
    ...steer(control),
  };
}

function configOf(folder: string, sipPort: number, controlPort: number, maxCalls: number): string {
  return [
    'poll_method epoll',
    `sip_listen 127.0.0.1:${sipPort}`,
    'call_local_timeout 120',
    `call_max_calls ${maxCalls}`,
    `audio_player aufile,${join(folder, 'heard.wav')}`,
    `audio_source aufile,${join(folder, 'microphone.wav')}`,
    `audio_alert aufile,${join(folder, 'alert.wav')}`,
    'ausrc_srate 8000',
    'auplay_srate 8000',
    'ausrc_channels 1',
    'auplay_channels 1',
    'rtcp_mux no',
    'jitter_buffer_delay 2-10',
    'module_path /usr/lib/baresip/modules',
    'module stdio.so',
    'module g711.so',
    'module aufile.so',
    // Writes what is sent and heard to files; Debian's aufile plays but does not record.
    'module sndfile.so',
    `snd_path ${folder}`,
    'module_tmp uuid.so',
    'module_tmp account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    '',
  ].join('\n');
}

function recordingIn(folder: string): Buffer {
  const [name, ...others] = readdirSync(folder).filter((file) => file.endsWith('-dec.wav'));
  if (name === undefined || others.length > 0) throw new Error('baresip did not record exactly one call');
  return readFileSync(join(folder, name));
}

/** Netstrings of JSON, both ways. */
function steer(control: Socket): Pick<Baresip, 'command' | 'events' | 'event'> {
  const events: { type: string; param: string }[] = [];
  const answers = new Map<string, (data: string) => void>();
  const listeners = new Set<() => void>();
  let waiting = Buffer.alloc(0);
  let token = 0;
  control.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (;;) {
      const colon = waiting.indexOf(':');
      if (colon === -1) break;
      const length = Number(waiting.subarray(0, colon).toString());
      if (waiting.length < colon + 2 + length) break;
      const message = JSON.parse(waiting.subarray(colon + 1, colon + 1 + length).toString()) as Record<
        string,
        unknown
      >;
      waiting = waiting.subarray(colon + 2 + length);
      if (message['event'] === true) {
        events.push({ type: String(message['type']), param: String(message['param'] ?? '') });
        for (const listener of [...listeners]) listener();
      } else answers.get(String(message['token']))?.(String(message['data'] ?? ''));
    }
  });
  return {
    events,
    command: async (command, params = '') => {
      const { promise, resolve } = Promise.withResolvers<string>();
      const id = String(++token);
      answers.set(id, resolve);
      const text = JSON.stringify({ command, params, token: id });
      control.write(`${Buffer.byteLength(text)}:${text},`);
      return await promise;
    },
    event: async (type, times = 1) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const check = () => {
        if (events.filter((event) => event.type === type).length >= times) resolve();
      };
      listeners.add(check);
      check();
      await promise;
      listeners.delete(check);
    },
  };
}

/** Half a minute of one pitch, loud enough to be told from silence. */
export const pitch = (hz: number): Int16Array =>
  Int16Array.from({ length: 30 * 8_000 }, (_, i) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * hz * i) / 8_000)),
  );

/** 16-bit mono at 8,000 samples a second. */
function wavOf(samples: Int16Array): Buffer {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples.length * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length * 2, 40);
  for (const [i, sample] of samples.entries()) wav.writeInt16LE(sample, 44 + i * 2);
  return wav;
}
