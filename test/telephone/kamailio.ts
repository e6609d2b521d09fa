import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { connected, freePort, needsProgram, run, scratchFolder } from './peer-programs.ts';

/** Kamailio as a practice's telephone exchange (registrar with passwords) or in front of several Balies (dispatcher). */

export const registrarPassword = 'geheim';

const modules = 'mpath="/usr/lib/x86_64-linux-gnu/kamailio/modules/"';

export async function startRegistrar(ctx: TestContext): Promise<{ port: number }> {
  return await start(
    ctx,
    (port) => `
${common(port, ['tm', 'sl', 'rr', 'pv', 'maxfwd', 'usrloc', 'registrar', 'textops', 'siputils', 'auth'])}
listen=tcp:127.0.0.1:${port}
modparam("usrloc","db_mode",0)
modparam("registrar","min_expires",60)
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483","Too Many Hops"); exit; }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (has_totag()) { if (loose_route()) { t_relay(); exit; } if (is_method("ACK")) { if (t_check_trans()) t_relay(); exit; } sl_send_reply("404","Not here"); exit; }
  if (is_method("REGISTER")) {
    if (!pv_www_authenticate("127.0.0.1","${registrarPassword}","0")) { www_challenge("127.0.0.1","1"); exit; }
    consume_credentials(); save("location"); exit;
  }
  if (is_method("OPTIONS")) { sl_send_reply("200","OK"); exit; }
  t_check_trans();
  if (is_method("INVITE") && $fU=="receptie") {
    if (!pv_proxy_authenticate("127.0.0.1","${registrarPassword}","0")) { proxy_challenge("127.0.0.1","1"); exit; }
    consume_credentials();
  }
  record_route();
  if (!lookup("location")) { sl_send_reply("404","Not Found"); exit; }
  t_relay();
}
`,
  );
}

/** `nodes`: SIP ports on 127.0.0.1. A node that answers OPTIONS with 503 gets no calls until it answers 200 again. */
export async function startDispatcher(ctx: TestContext, nodes: readonly number[]): Promise<{ port: number }> {
  return await start(ctx, (port, folder) => {
    writeFileSync(join(folder, 'dispatcher.list'), nodes.map((node) => `1 sip:127.0.0.1:${node}\n`).join(''));
    return `
${common(port, ['tm', 'sl', 'rr', 'pv', 'maxfwd', 'siputils', 'textops', 'dispatcher'])}
modparam("dispatcher","list_file","${join(folder, 'dispatcher.list')}")
modparam("dispatcher","flags",2)
modparam("dispatcher","ds_ping_interval",1)
modparam("dispatcher","ds_probing_mode",1)
modparam("dispatcher","ds_probing_threshold",1)
modparam("dispatcher","ds_inactive_threshold",1)
modparam("dispatcher","ds_ping_method","OPTIONS")
modparam("dispatcher","ds_ping_reply_codes","class=2;code=404")
modparam("tm","fr_timer",2000)
request_route {
  if (!mf_process_maxfwd_header("10")) exit;
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (has_totag()) { if (loose_route()) t_relay(); exit; }
  if (is_method("OPTIONS")) { sl_send_reply("200","OK"); exit; }
  if (!is_method("INVITE")) { sl_send_reply("405","No"); exit; }
  t_check_trans(); record_route();
  if (!ds_select_dst("1","4")) { sl_send_reply("503","None"); exit; }
  t_on_failure("F"); t_relay();
}
failure_route[F] { if (t_is_canceled()) exit; if (t_check_status("5[0-9][0-9]|408")) { ds_mark_dst("ip"); if (ds_next_dst()) { t_on_failure("F"); t_relay(); } } }
`;
  });
}

function common(port: number, names: readonly string[]): string {
  return [
    '#!KAMAILIO',
    'debug=1',
    'log_stderror=yes',
    'fork=yes',
    'children=2',
    `listen=udp:127.0.0.1:${port}`,
    `alias="127.0.0.1:${port}"`,
    modules,
    ...names.map((name) => `loadmodule "${name}.so"`),
  ].join('\n');
}

async function start(
  ctx: TestContext,
  config: (port: number, folder: string) => string,
): Promise<{ port: number }> {
  const path = needsProgram(ctx, 'kamailio', 'kamailio');
  const folder = scratchFolder();
  const port = await freePort();
  const file = join(folder, 'kamailio.cfg');
  const text = config(port, folder);
  writeFileSync(file, text);
  const program = run(
    path,
    ['-f', file, '-DD', '-E', '-m', '64', '-M', '8', '-P', join(folder, 'pid'), '-Y', folder],
    folder,
  );
  await program.says('Listening on');
  // Its children open TCP a moment later.
  if (text.includes('listen=tcp')) (await connected(port)).destroy();
  return { port };
}
