import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { LedgerLine } from '../../store/ledger.ts';
import { openStore } from '../../store/open.ts';
import type { Run } from '../../store/runs.ts';
import { runHere } from '../helpers/run-here.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve } from '../helpers/serve.ts';
import { tempDir } from '../helpers/stores.ts';

const undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

async function site(): Promise<string> {
  const server = await serve((request, response) =>
    html(response, pageWith('某县', ['/a', '/b']), { status: request.url === '/robots.txt' ? 404 : 200 }),
  );
  undo.push(() => server.close());
  return server.origin;
}

function folder(): string {
  const { dir, remove } = tempDir();
  undo.push(remove);
  return dir;
}

test('a store is checked, listed, pruned, backed up and restored by commands', async () => {
  const origin = await site();
  const dir = folder();
  const place = ['--store', join(dir, 'store')];
  const made = await runHere(['audit', origin, ...place, '--out', dir, '--ipv6', 'off', '--render', 'never']);
  expect(made.code, made.stderr).toBe(0);

  expect(await runHere(['store', 'check', ...place])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('完好'),
  });
  const ledger = await runHere(['store', 'requests', origin, ...place, '--json']);
  const lines = JSON.parse(ledger.stdout) as LedgerLine[];
  expect(lines.map(({ url }) => new URL(url).pathname)).toEqual(
    expect.arrayContaining(['/robots.txt', '/', '/a', '/b']),
  );
  expect((await runHere(['store', 'results', ...place])).stdout).toContain('county');
  expect((await runHere(['store', 'findings', ...place])).stdout).toMatch(/^20\d\d-/);
  expect((await runHere(['store', 'prune', ...place])).stdout).toContain('还没有动');
  expect((await runHere(['store', 'prune', '--yes', ...place])).stdout).toContain('已清理');
  expect((await runHere(['doctor', ...place])).stdout).toMatch(/页面原文 \d/);

  const kept = join(dir, 'kept');
  expect((await runHere(['store', 'backup', kept, ...place])).stdout).toContain('密钥没有备份在内');
  expect(await runHere(['store', 'backup', kept, ...place])).toMatchObject({ code: 3 });
  const back = ['--store', join(dir, 'back')];
  expect(await runHere(['store', 'restore', kept, ...back])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('密钥'),
  });
  mkdirSync(join(dir, 'back'), { recursive: true });
  renameSync(join(dir, 'store', 'secret.key'), join(dir, 'back', 'secret.key'));
  expect(await runHere(['store', 'restore', kept, ...back])).toMatchObject({ code: 0 });
  const again = await runHere(['judge', ...back, '--out', join(dir, 'again')]);
  expect(again.code, again.stderr).toBe(0);
  expect(JSON.parse(readFileSync(join(dir, 'again', 'audit.json'), 'utf8'))).toEqual(
    JSON.parse(readFileSync(join(dir, 'audit.json'), 'utf8')),
  );

  writeFileSync(join(dir, 'back', 'store.sqlite'), readFileSync(join(kept, 'store.sqlite')).fill(7, 40_000, 44_000));
  const broken = await runHere(['store', 'check', ...back]);
  expect([1, 3], broken.stdout + broken.stderr).toContain(broken.code);
});

test('a schedule is added, run until SIGTERM, listed with what came of it, and removed', async () => {
  const origin = await site();
  const dir = folder();
  const place = ['--store', join(dir, 'store'), '--out', join(dir, 'out')];
  const added = await runHere([
    'schedule',
    'add',
    origin,
    '--name',
    'county',
    '--cron',
    '0 1 * * *',
    '--spread',
    '0',
    '--render',
    'never',
    '--ipv6',
    'off',
    ...place,
  ]);
  expect(added.code, added.stderr).toBe(0);
  // Two nights ago, so that it is due now.
  const store = await openStore(join(dir, 'store'));
  const addedAt = new Date(Date.now() - 48 * 3_600_000).toISOString();
  await store.db.sql.updateTable('schedules').set({ added_at: addedAt }).execute();
  await store.close();
  const ran = await runZwgk(['schedule', 'run', '--listen', '127.0.0.1:0', ...place], {
    onStart: (child) => {
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        // Once: a second signal ends it at once.
        if (said.includes('"run ended"') && !child.killed) child.kill('SIGTERM');
      });
    },
  });
  expect(ran.code, ran.stderr).toBe(0);
  for (const line of ran.stderr.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.any(String) });
  expect(JSON.parse(readFileSync(join(dir, 'out', 'county', 'audit.json'), 'utf8'))).toMatchObject({
    crawl: { pages: 3 },
  });

  const history = JSON.parse((await runHere(['schedule', 'history', '--json', ...place])).stdout) as Run[];
  expect(history).toMatchObject([{ schedule: 'county', state: 'done', reason: expect.stringMatching(/missed|due/) }]);
  expect((await runHere(['schedule', 'list', ...place])).stdout).toContain('完成');
  expect(await runHere(['schedule', 'remove', 'county', ...place])).toMatchObject({ code: 0 });
  expect(await runHere(['schedule', 'remove', 'county', ...place])).toMatchObject({ code: 3 });
}, 180_000);

test('what is wrong with a schedule is told all at once', async () => {
  const dir = folder();
  const wrong = ['--cron', '99 * * * *', '--window', 'night', '--spread', '-1', '--name', '../x', '--listen', 'here'];
  const { code, stderr } = await runHere(['schedule', 'add', ...wrong, '--store', dir]);
  expect(code).toBe(2);
  for (const field of ['<url>', '--cron', '--window', '--spread', '--name', '--listen'])
    expect(stderr).toContain(field);
  expect(await runHere(['worker', '--store', dir])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('postgres://'),
  });
});
