import { join } from 'node:path';
import { checkStore } from '../../../../store/check.ts';
import { backUp, type Copied, restore as restoreStore } from '../../../../store/copy.ts';
import { openStore } from '../../../../store/open.ts';
import { isPostgres } from '../../../../store/place.ts';
import { prune as pruneStore } from '../../../../store/prune.ts';
import { RETENTION } from '../../../../store/retention.ts';
import { stopError } from '../../../../store/stop.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { padStart } from '../../../terminal/width.ts';
import { placeOf, withStore } from '../with-store.ts';

interface Surroundings {
  flags: Flags;
  io: Io;
}

/** Reads the whole store. Returns 1 where something of it is damaged. */
export async function check({ flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const found = await checkStore(store, (rows) => rows % 50_000 === 0 && io.err(`已校验 ${rows} 行\n`));
    if (flags.json) io.out(`${JSON.stringify(found, null, 2)}\n`);
    else {
      for (const { table, row, problem } of found.damage) io.out(`✗ ${table} ${row}：${problem}\n`);
      const more = found.damaged - found.damage.length;
      if (more > 0) io.out(`  另有 ${more} 处\n`);
      io.out(
        found.damaged === 0
          ? `完好：校验了 ${found.read} 行\n`
          : `损坏 ${found.damaged} 处，校验了 ${found.read} 行；可从备份恢复，或重新抓取。\n`,
      );
    }
    return found.damaged === 0 ? EXIT.done : EXIT.gate;
  });
}

const KIND_WORDS = {
  renders: `渲染后的页面（每个网站留最近 ${RETENTION.renders} 次抓取的）`,
  contents: `页面、链接、文件（每个网站留最近 ${RETENTION.contents} 次抓取的）`,
  probes: `检测（每个网站留最近 ${RETENTION.probes} 次抓取的）`,
  requests: `请求台账（留 ${RETENTION.requests} 天）`,
  series: `可用性监测（留 ${RETENTION.series} 天）`,
  runs: `计划的历史（留 ${RETENTION.runs} 天）`,
  bytes: '不再有页面用到的内容',
};

/** Says what is older than it is kept, and removes it with `--yes`. */
export async function prune({ flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    let isBusy = false;
    const onBusy = (): void => void (isBusy = true);
    const pruned = await pruneStore(store, { retention: RETENTION, now: io.now(), isDry: !flags.yes, onBusy });
    if (flags.json) io.out(`${JSON.stringify({ removed: flags.yes, retention: RETENTION, pruned }, null, 2)}\n`);
    else {
      for (const [kind, words] of Object.entries(KIND_WORDS)) {
        const rows = pruned.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows, 0);
        io.out(`${padStart(String(rows), 10)} 行  ${words}\n`);
      }
      io.out(
        flags.yes
          ? '已清理；结果、问题、审定都留着。\n'
          : '以上可以清理，还没有动；加 --yes 执行。结果、问题、审定都留着。\n',
      );
    }
    if (isBusy)
      io.err(
        `另有进程打开着 ${store.place}，腾出的空间还没有归还磁盘（会先用来存新的）；等它结束后再清理一次就会归还。\n`,
      );
    return EXIT.done;
  });
}

export async function backup(dir: string, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const copied = await backUp(store, dir, secretOf(flags));
    tell(copied, dir, { flags, io });
    if (!flags.json) io.out(`密钥没有备份在内，请另外保管：${secretOf(flags)}\n`);
    return EXIT.done;
  });
}

export async function restore(dir: string, { flags, io }: Surroundings): Promise<number> {
  const secret = secretOf(flags);
  const from = await openStore(dir, { create: false, secret });
  try {
    return await withStore({ ...flags, secret }, {}, async (to) => {
      tell(await restoreStore(from, to), to.place, { flags, io });
      return EXIT.done;
    });
  } catch (error) {
    throw stopError(error, dir);
  } finally {
    await from.close();
  }
}

function tell(copied: Copied, place: string, { flags, io }: Surroundings): void {
  const rows = Object.values(copied).reduce((sum, n) => sum + n, 0);
  io.out(flags.json ? `${JSON.stringify({ place, copied }, null, 2)}\n` : `已写入 ${place}：${rows} 行\n`);
}

/** File of the secret of the store that the flags name. */
function secretOf(flags: Flags): string {
  const place = placeOf(flags);
  return flags.secret ?? join(isPostgres(place) ? '.' : place, 'secret.key');
}
