import { createDemoCounty } from '../../../seeds/demo/demo-county.ts';
import { serveDemo } from '../../demo-server.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import { auditTarget } from './audit-target.ts';
import type { Bench } from './bench.ts';

/** Serves the demo county on loopback and audits it, by default for its own day. Returns the exit code. */
export async function auditDemo(bench: Bench, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  const county = createDemoCounty();
  const server = await serveDemo(county.respond, flags.port);
  try {
    const target = { url: server.url, name: county.name, hosts: [], notes: null, contact: null };
    const day = { ...bench, asOf: flags.asOf ?? county.asOf };
    // What an earlier run left unfinished belongs to a server that is gone.
    const code = await auditTarget(target, day, { flags: { ...flags, fresh: true }, io });
    if (!flags.serve || code === EXIT.interrupted) return code;
    io.err(`演示网站在 ${server.url}，按 Ctrl-C 结束。\n`);
    await untilAsked(io);
    return code;
  } finally {
    await server.close();
  }
}

function untilAsked({ signal }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
