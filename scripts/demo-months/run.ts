import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { parse, stringify } from 'yaml';
import { run } from '../../crawler/cli.ts';
import { readBench } from '../../crawler/commands/parts/bench.ts';
import { serveDemo } from '../../crawler/demo-server.ts';
import { readFlags } from '../../crawler/terminal/flags.ts';
import type { Io } from '../../crawler/terminal/io.ts';
import { bundleEnds, pictureLine } from '../../rules/decide/write-bundle.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { isUnitMatter } from '../../rules/units/reach.ts';
import { decideAll } from './decide.ts';
import { type Shoot, shootPages } from './shoot.ts';
import { type Month, portalFile, respondIn } from './site.ts';

// node scripts/demo-months/run.ts <folder>: the packets of three months of the demo county, with a ledger that comes back, an
// appeal that is upheld, a recheck, a problem that is put right and is back, and a site that turns us away.

const CHECKLIST = 'dongzhi-2020';
const DAYS: Record<Month, string> = { '2026-06': '2026-06-30', '2026-07': '2026-07-31', '2026-08': '2026-08-31' };

/** Makes the packets. @returns the folder of each */
export async function makeMonths(
  out: string,
  tell: (text: string) => void,
  { until = '2026-08', shoot = shootPages }: { until?: Month; shoot?: Shoot } = {},
): Promise<Record<Month, string>> {
  mkdirSync(out, { recursive: true });
  const place = join(out, 'store');
  const office = join(out, 'office.yaml');
  writeFileSync(
    office,
    stringify({ name: '云汀县政务公开办公室', checkedBy: '县政务公开办公室', contact: '0566-0000000' }),
  );
  const go = async (day: string, words: readonly string[]): Promise<string> => {
    let told = '';
    const io: Io = {
      out: (text) => void (told += text),
      err: (text) => void (told += text),
      isLive: false,
      isDebug: true,
      columns: 100,
      now: () => new Date(`${day}T02:00:00.000Z`),
      sleep: async () => {},
      signal: new AbortController().signal,
    };
    const code = await run([...words, '--store', place], io);
    tell(`${day} zwgk ${words[0]} ${words[1] ?? ''}: ${code}\n${told}`);
    return told;
  };
  const packets = { '2026-06': '', '2026-07': '', '2026-08': '' };
  const issueIn = async (month: Month, dir: string, day: string): Promise<void> => {
    const words = ['report', '--period', month, '--basis', 'confirmed', '--issue', '--issued', day, '--office', office];
    packets[month] = join(out, dir);
    await go(day, [
      ...words,
      '--as-of',
      DAYS[month],
      '--checklist',
      CHECKLIST,
      '--portal',
      join(out, 'portal.yaml'),
      '--out',
      packets[month],
    ]);
  };
  let respond = respondIn('2026-06');
  const server = await serveDemo((path) => respond(path), 4190);
  try {
    writeFileSync(join(out, 'portal.yaml'), portalFile(server.url));
    const portal = ['--portal', join(out, 'portal.yaml')];
    const crawl = ['--render', 'never', '--out', join(out, 'work')];
    for (const month of Object.keys(DAYS) as Month[]) {
      const day = DAYS[month];
      respond = respondIn(month);
      await go(day, ['crawl', ...portal, ...crawl]);
      const flags = readFlags({ checklist: CHECKLIST, asOf: day }, []);
      const confirmed = await decideAll(place, {
        days: { from: day, to: day },
        at: `${day}T06:00:00.000Z`,
        bench: readBench(flags, new Date(day)),
      });
      const shots = join(out, `截图-${month}.json`);
      const { head, tail } = bundleEnds({ portal: { name: '云汀县人民政府', url: server.url }, decisions: [] });
      const pictures = await shoot(confirmed.filter(isShown).slice(0, MOST_SHOT), `${day}T06:30:00.000Z`);
      writeFileSync(shots, [head, ...pictures.map(pictureLine), tail].join(''));
      await go(day, ['review', 'import', shots, '--out', join(out, 'work')]);
      await issueIn(month, month, day);
      if (month !== '2026-06' && month !== until) continue;
      if (month !== '2026-06') break;
      // Two units answer; one objects, and is right.
      const ledger = fillLedger(packets[month], join(out, '回传.xlsx'));
      const back = join(out, 'back');
      await go('2026-07-06', ['ledger', 'import', ledger, ...portal, '--out', back]);
      await go('2026-07-06', [
        'review',
        'import',
        rule(join(back, '异议.yaml'), '误报', '当日已发布，核对属实'),
        '--out',
        back,
      ]);
      await issueIn(month, `${month}-2`, '2026-07-07');
      respond = respondIn('2026-07');
      await go('2026-07-13', ['crawl', ...portal, ...crawl, '--recheck', '--checklist', CHECKLIST]);
      await go('2026-07-13', ['ledger', 'status', ...portal]);
      if (month === until) break;
    }
  } finally {
    await server.close();
  }
  return packets;
}

const MOST_SHOT = 16;

/** What stands on a page of the portal, and in no file of it. */
function isShown({ file, rule: of, severity }: Finding): boolean {
  return file === null && isUnitMatter(of) && severity !== 'lead';
}

/** The ledger as it went out, with what two units write into it. */
function fillLedger(dir: string, file: string): string {
  const name = `云汀县2026年6月政务公开测评_附件4_整改台账.xlsx`;
  const book = read(readFileSync(join(dir, name)));
  const sheet = book.Sheets[book.SheetNames[0] ?? '']!;
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const titles = rows[2] ?? [];
  const set = (row: number, title: string, text: string): void =>
    void utils.sheet_add_aoa(sheet, [[text]], { origin: { r: row, c: titles.indexOf(title) } });
  let answered = 0;
  rows.forEach((row, at) => {
    if (at < 3 || row[1] !== '县民政局') return;
    answered += 1;
    if (answered === 1) {
      set(at, '是否认可', '有异议');
      set(at, '异议理由/应由何单位负责', '该信息当日已发布，附后');
    } else {
      set(at, '是否认可', '认可');
      set(at, '整改措施', '已核对补发');
      set(at, '整改后网址/说明', '见原网址');
      set(at, '整改完成日期', '2026-07-03');
      set(at, '自查结果', '已整改');
    }
  });
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
  utimesSync(file, new Date('2026-07-05T02:00:00Z'), new Date('2026-07-05T02:00:00Z'));
  return file;
}

/** Rules alike on all that a sheet asks. */
function rule(file: string, verdict: string, why: string): string {
  const sheet = parse(readFileSync(file, 'utf8')) as { 填表人: string; 问题: { 判定: string; 说明: string }[] };
  sheet.填表人 = '复核员甲';
  for (const one of sheet.问题) Object.assign(one, { 判定: verdict, 说明: why });
  writeFileSync(file, stringify(sheet));
  utimesSync(file, new Date('2026-07-06T03:00:00Z'), new Date('2026-07-06T03:00:00Z'));
  return file;
}

if (import.meta.main) await makeMonths(process.argv[2] ?? 'demo-months', (text) => void process.stdout.write(text));
