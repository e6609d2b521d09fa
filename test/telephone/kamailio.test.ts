import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RegistrationState } from '../../src/telephone/registration.ts';
import { openTelephone } from '../../src/telephone/telephone.ts';
import { startBaresip } from './baresip.ts';
import { registrarPassword, startDispatcher, startRegistrar } from './kamailio.ts';
import {
  answeringTelephone,
  never,
  refuseAll,
  telephoneForTest,
  tone,
  type Watched,
  watch,
} from './open-telephone.ts';
import { freePort, needsProgram, run, scratchFolder } from './peer-programs.ts';

const loud = (event: { kind: string; speech?: number }) => event.kind === 'audio' && event.speech === 1;

/** sipp's own scenario forgets the Record-Route, and with it the way back through a proxy. */
const callThroughProxy = `<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="through a proxy">
<send retrans="500"><![CDATA[
INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: <sip:0201234567@[local_ip]:[local_port]>;tag=[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:sipp@[local_ip]:[local_port]>
Max-Forwards: 70
Content-Type: application/sdp
Content-Length: [len]

v=0
o=user1 53655765 2353687637 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 8
]]></send>
<recv response="100" optional="true"/>
<recv response="180" optional="true"/>
<recv response="200" rrs="true"/>
<send><![CDATA[
ACK [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: <sip:0201234567@[local_ip]:[local_port]>;tag=[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: 1 ACK
Max-Forwards: 70
Content-Length: 0
]]></send>
<pause/>
<send retrans="500"><![CDATA[
BYE [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: <sip:0201234567@[local_ip]:[local_port]>;tag=[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: 2 BYE
Max-Forwards: 70
Content-Length: 0
]]></send>
<recv response="200"/>
</scenario>
`;

/** A telephone with an account at the registrar, and what its registration came to. */
async function registered(registrar: number, transport: 'udp' | 'tcp', password = registrarPassword) {
  const settled = Promise.withResolvers<RegistrationState>();
  const first = Promise.withResolvers<Watched>();
  const dialled: string[] = [];
  const telephone = await openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp', 'tcp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 10,
      workers: 1,
      voiceModelPath: null,
      registrations: [
        {
          uri: `sip:receptie@127.0.0.1:${registrar}`,
          registrar: `sip:127.0.0.1:${registrar};transport=${transport}`,
          user: 'receptie',
          password,
          expiresSeconds: 120,
        },
      ],
    },
    {
      onCall: (call) => {
        dialled.push(call.dialled);
        void call.answer().then((line) => first.resolve(watch(line)));
      },
      onRegistration: (state) => {
        if (state.state !== 'trying') settled.resolve(state);
      },
    },
  );
  onTestFinished(async () => await telephone.close());
  return { telephone, first: first.promise, dialled, state: await settled.promise };
}

test.for(['udp', 'tcp'] as const)(
  'over %s Balie registers by password, is called through the exchange and calls a human through it',
  async (transport, ctx) => {
    const { port } = await startRegistrar(ctx);
    const balie = await registered(port, transport);
    expect(balie.state).toMatchObject({ state: 'registered', status: 200 });

    const phone = await telephoneForTest(refuseAll);
    const called = await phone.dial(
      { target: `sip:receptie@127.0.0.1:${port}`, onBehalfOf: '0201234567', ringForMs: 5_000 },
      never(),
    );
    if (called.kind !== 'answered') throw new Error(`not answered: ${called.reason} ${called.status}`);
    const line = await balie.first;
    expect(balie.dialled).toEqual(['receptie']);
    called.line.play({ id: 'words', pcm: tone(400) });
    await line.until(loud);
    await called.line.hangUp();
    expect(await line.of('hung-up')).toMatchObject({ why: 'remote' });

    const human = await startBaresip(ctx, {
      user: 'arts',
      answer: 'auto',
      domain: `127.0.0.1:${port}`,
      account: `;auth_user=arts;auth_pass=${registrarPassword}`,
    });
    await human.program.says('[1 binding]');
    // The exchange asks for the password of the account (407) before it lets the call through.
    const result = await balie.telephone.dial(
      { target: `sip:arts@127.0.0.1:${port}`, onBehalfOf: null, ringForMs: 5_000 },
      never(),
    );
    if (result.kind !== 'answered') throw new Error(`not answered: ${result.reason} ${result.status}`);
    await watch(result.line).until(loud);
    await result.line.hangUp();
    await human.event('CALL_CLOSED');
  },
);

test('a wrong password is said so, and the exchange does not know us', async (ctx) => {
  const { port } = await startRegistrar(ctx);
  const balie = await registered(port, 'udp', 'verkeerd');
  expect(balie.state).toMatchObject({ state: 'refused', status: 401 });
  const phone = await telephoneForTest(refuseAll);
  const called = await phone.dial(
    { target: `sip:receptie@127.0.0.1:${port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(called).toEqual({ kind: 'not-answered', reason: 'unreachable', status: 404 });
});

test('of two Balies behind a dispatcher one drains: no call is lost and it gets no new ones', {
  timeout: 60_000,
}, async (ctx) => {
  const sipp = needsProgram(ctx, 'sipp', 'sip-tester');
  const nodes = [await answeringTelephone(), await answeringTelephone()] as const;
  const { port } = await startDispatcher(
    ctx,
    nodes.map(({ telephone }) => telephone.port),
  );
  const folder = scratchFolder();
  writeFileSync(join(folder, 'through-proxy.xml'), callThroughProxy);
  const program = run(
    sipp,
    [
      `127.0.0.1:${port}`,
      ...['-sf', 'through-proxy.xml', '-s', 'receptie', '-i', '127.0.0.1', '-p', String(await freePort())],
      ...['-m', '40', '-l', '40', '-r', '10', '-d', '1500', '-nostdin', '-timeout', '40'],
    ],
    folder,
  );
  const [leaving, staying] = nodes;
  const { promise: busy, resolve } = Promise.withResolvers<void>();
  const check = setInterval(() => {
    if (leaving.lines.length >= 8) resolve();
  }, 20);
  await busy;
  clearInterval(check);
  const running = leaving.lines.filter(({ line }) => !line.ended).length;
  const before = leaving.calls.length;
  await leaving.telephone.drain();
  expect(await program.ended, program.output().slice(-3_000)).toBe(0);
  expect(running).toBeGreaterThan(0);
  expect(leaving.calls).toHaveLength(before);
  expect(leaving.calls.length + staying.calls.length).toBe(40);
  for (const { events } of leaving.lines) {
    expect(events.find((event) => event.kind === 'hung-up')).toMatchObject({ why: 'remote' });
  }
});
