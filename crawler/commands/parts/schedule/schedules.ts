import { StopError } from '../../../../rules/errors.ts';
import { putPortalNotes } from '../../../../store/portal-notes.ts';
import { latestRuns, listRuns } from '../../../../store/runs.ts';
import { listSchedules, putSchedule, removeSchedule, type Schedule } from '../../../../store/schedules.ts';
import { type Due, dueOf } from '../../../schedule/due.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { padEnd } from '../../../terminal/width.ts';
import { timeInShanghai } from '../../../../rules/text/shanghai-time.ts';
import type { NewSchedule } from './new-schedule.ts';
import { withStore } from '../with-store.ts';

interface Surroundings {
  flags: Flags;
  io: Io;
}

const JOB_WORDS = { audit: '体检', availability: '可用性' };
const STATE_WORDS = { running: '进行中', done: '完成', interrupted: '未完', failed: '失败', lost: '中断' };
const REASON_WORDS = { due: '按时', missed: '补做', continued: '续做' };
const MOST_SHOWN = 200;

export async function add({ schedule, notes }: NewSchedule, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, {}, async ({ db }) => {
    await putSchedule(db, schedule);
    if (notes !== null) await putPortalNotes(db, schedule.portal, notes);
    const due = dueOf(schedule, (await latestRuns(db)).get(schedule.name), io.now());
    const told = { ...describe(schedule), next: nextOf(due, io).toISOString() };
    io.out(
      flags.json
        ? `${JSON.stringify(told, null, 2)}\n`
        : `已添加 ${schedule.name}，下一次 ${timeInShanghai(nextOf(due, io))}\n`,
    );
    return EXIT.done;
  });
}

export async function list(name: string | null, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async ({ db }) => {
    const last = await latestRuns(db);
    const rows = (await listSchedules(db))
      .filter((schedule) => name === null || schedule.name === name)
      .map((schedule) => {
        const run = last.get(schedule.name) ?? null;
        const next = nextOf(dueOf(schedule, run ?? undefined, io.now()), io);
        return { ...describe(schedule), next: next.toISOString(), last: run };
      });
    if (flags.json) io.out(`${JSON.stringify(rows, null, 2)}\n`);
    else if (rows.length === 0) io.out('没有计划；用 zwgk schedule add <url> 添加。\n');
    else
      for (const { name: own, job, cron, window, next, last: run } of rows) {
        const was =
          run === null
            ? '还没有运行过'
            : `上次 ${timeInShanghai(run.started_at)} ${STATE_WORDS[run.state]} ${run.detail}`;
        const when = `${cron}${window === null ? '' : `（限 ${window}）`}`;
        io.out(
          `${padEnd(own, 28)}${padEnd(JOB_WORDS[job], 8)}${padEnd(when, 28)}下次 ${timeInShanghai(next)}  ${was}\n`,
        );
      }
    return EXIT.done;
  });
}

export async function remove(name: string, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async ({ db, place }) => {
    if (!(await removeSchedule(db, name)))
      throw new StopError(`${place} 里没有名为 ${name} 的计划`, '用 zwgk schedule list 查看。');
    io.out(flags.json ? `${JSON.stringify({ removed: name })}\n` : `已删除 ${name}，历史保留\n`);
    return EXIT.done;
  });
}

export async function history(name: string | null, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async ({ db }) => {
    const runs = await listRuns(db, { schedule: name, limit: MOST_SHOWN });
    if (flags.json) io.out(`${JSON.stringify(runs, null, 2)}\n`);
    else
      for (const run of runs)
        io.out(
          `${timeInShanghai(run.started_at)}  ${padEnd(run.schedule, 28)}${padEnd(JOB_WORDS[run.job], 8)}${REASON_WORDS[run.reason]} ${STATE_WORDS[run.state]}  ${run.detail}  [${run.worker}]\n`,
        );
    return EXIT.done;
  });
}

function describe({ name, job, cron, spread, opens, closes, target }: Schedule) {
  const { url } = JSON.parse(target) as { url: string };
  return { name, job, url, cron, spread, window: opens === null ? null : `${opens}-${closes}` };
}

function nextOf(due: Due | { nextAt: Date }, io: Io): Date {
  return 'nextAt' in due ? due.nextAt : io.now();
}
