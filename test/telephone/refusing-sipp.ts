import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { freePort, needsProgram, run, scratchFolder } from './peer-programs.ts';

/** Answers each INVITE with 603 and waits for its ACK. baresip can only say that it is busy. */
const DECLINES = `<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="declines">
  <recv request="INVITE" crlf="true"/>
  <send retrans="500"><![CDATA[
SIP/2.0 603 Decline
[last_Via:]
[last_From:]
[last_To:];tag=[pid]SIPpTag[call_number]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
  <recv request="ACK" crlf="true"/>
</scenario>
`;

/** A telephone that refuses every call; gives its SIP URI. */
export async function startRefusingSipp(ctx: TestContext, user: string): Promise<string> {
  const path = needsProgram(ctx, 'sipp', 'sip-tester');
  const folder = scratchFolder();
  const port = await freePort();
  writeFileSync(join(folder, 'declines.xml'), DECLINES);
  run(path, ['-sf', 'declines.xml', '-i', '127.0.0.1', '-p', String(port), '-nostdin'], folder);
  return `sip:${user}@127.0.0.1:${port}`;
}
