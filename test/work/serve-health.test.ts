import { afterEach, expect, test } from 'vitest';
import { createGauges } from '../../crawler/work/gauges.ts';
import { type Health, serveHealth } from '../../crawler/work/serve-health.ts';
import type { Task } from '../../crawler/schedule/crew.ts';
import { nightly } from '../helpers/schedules.ts';

let health: Health | null = null;
afterEach(() => health?.close());

const DUE = new Date('2026-06-30T01:00:00.000Z');
const TASK: Task = {
  schedule: nightly('http://x.gov.cn/'),
  due: { dueAt: DUE, reason: 'due', missed: 0, until: null },
};

test('health says why no work can be done, with a status that machines read', async () => {
  let problem: string | null = null;
  const metrics = createGauges('0');
  health = await serveHealth({ host: '127.0.0.1', port: 0, metrics, problem: () => Promise.resolve(problem) });
  const ask = async (path: string) => {
    const answer = await fetch(`${health!.url}${path}`);
    return `${answer.status} ${(await answer.text()).trim()}`;
  };
  expect(await ask('/healthz')).toBe('200 ok');
  problem = '与数据库的连接断了';
  expect(await ask('/healthz')).toBe('503 与数据库的连接断了');
  expect(await ask('/')).toMatch(/^404 /);
  expect(await ask('/metrics')).toMatch(/^200 # HELP zwgk_/);
});

test('figures count runs by their end, those at work, and how late and long they were', async () => {
  const gauges = createGauges('1.2.3');
  const at = (seconds: number) => new Date(DUE.getTime() + seconds * 1000);
  gauges.started(TASK, at(30));
  expect(await gauges.text()).toContain('zwgk_runs_at_work{job="audit"} 1');
  gauges.ended(TASK, { state: 'done', detail: '' }, at(90));
  gauges.started(TASK, at(100));
  gauges.ended(TASK, { state: 'locked', detail: '' }, at(101));
  const text = await gauges.text();
  for (const line of [
    'zwgk_runs_at_work{job="audit"} 0',
    'zwgk_runs_total{job="audit",state="done"} 1',
    'zwgk_runs_total{job="audit",state="locked"} 1',
    'zwgk_start_delay_seconds{job="audit"} 100',
    'zwgk_run_seconds_sum{job="audit"} 60',
    'zwgk_info{version="1.2.3"} 1',
  ])
    expect(text.split('\n')).toContain(line);
});
