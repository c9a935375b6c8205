import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import type { Site } from './render/site.ts';

const run = promisify(execFile);

/** Serves a site on loopback and audits it with the command, as a user would. */
export async function auditSite(
  site: Site,
  options: { checklist: string; folder: string; render: string },
): Promise<AuditResult> {
  const server = createServer((request, response) => {
    const { status, headers, body, delayMs } = site.respond(request.url ?? '/');
    void sleep(delayMs).then(() => {
      response.writeHead(status, { ...headers, 'content-length': body.byteLength });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const { checklist, folder, render } = options;
    const args = [
      'crawler/zwgk.mjs',
      'audit',
      `http://127.0.0.1:${port}/`,
      '--as-of',
      site.asOf,
      '--checklist',
      checklist,
      '--out',
      folder,
      '--render',
      render,
    ];
    await run(process.execPath, args, { maxBuffer: 1 << 26, cwd: join(import.meta.dirname, '..', '..') });
    return auditResultSchema.parse(JSON.parse(await readFile(join(folder, 'audit.json'), 'utf8')));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
