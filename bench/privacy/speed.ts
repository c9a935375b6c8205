import { createTable, recognise, type Segment } from '../../rules/recognise/index.ts';
import { PATTERNS } from './baseline.ts';
import { AS_OF, makeCases } from './measure.ts';
import * as make from './numbers.ts';
import { createRandom } from './random.ts';

const PROSE =
  '为深入贯彻落实党中央、国务院关于全面推进政务公开工作的决策部署，根据《中华人民共和国政府信息公开条例》，结合我县2026年工作要点，现将有关事项通知如下：一、' +
  '各乡镇人民政府、县直有关单位要高度重视，于11月20日前报送材料，联系电话：0566-7021234。二、完成投资12.5亿元，同比增长8.6%，惠及群众3.2万人次。' +
  '三、切实做好住房保障、学生资助、残疾人就业等民生工作，加强监督检查，确保各项任务落到实处。\n';

/** Prose of notices with a list among it now and then, about as dense in numbers as the pages of a portal. */
export function makeText(megabytes: number): string {
  const cases = makeCases(3, 1);
  const parts: string[] = [];
  let bytes = 0;
  for (let i = 0; bytes < megabytes * 1e6; i++) {
    const one = cases[i % cases.length];
    const part = PROSE.repeat(12) + (one?.segments.map(({ text }) => text).join(' ') ?? '') + '\n';
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  return Buffer.from(parts.join('')).toString();
}

/** Seconds of this process on the processor, so that other work on the machine counts less. */
function secondsOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** One round: megabytes a second of UTF-8 on plain text, all on the same text, and seconds for a sheet of 50,000 × 10. */
export interface Speed {
  ours: number;
  byLine: number;
  expressions: number;
  sheetSeconds: number;
}

/** Rounds of everybody, one after the other, behind a first one that warms up and does not count. */
export function measureSpeed(rounds: number): Speed[] {
  const options = { hash: (raw: string) => String(raw.length), asOf: AS_OF };
  const text = makeText(30);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const whole: Segment[] = [{ text, place: { in: 'line', line: 0 } }];
  const lines = text.split('\n').map((line, i): Segment => ({ text: line, place: { in: 'line', line: i } }));
  let matches = 0;
  const measured = Array.from({ length: rounds + 1 }, (): Speed => {
    const ours = secondsOf(() => recognise(whole, options));
    const byLine = secondsOf(() => recognise(lines, options));
    const expressions = secondsOf(() => {
      for (const [, pattern] of PATTERNS) for (const _ of text.matchAll(pattern)) matches++;
    });
    return {
      ours: megabytes / ours,
      byLine: megabytes / byLine,
      expressions: megabytes / expressions,
      sheetSeconds: secondsOf(readSheet),
    };
  });
  return measured.slice(1);
}

const HEADERS = ['序号', '乡镇', '姓名', '身份证号', '联系电话', '银行账号', '人口', '补贴金额', '备注', '日期'];

function readSheet(): void {
  const random = createRandom(1);
  const table = createTable();
  const options = { hash: (raw: string) => String(raw.length), asOf: AS_OF };
  const people = Array.from({ length: 500 }, () => [
    make.makeName(random),
    make.makeId(random),
    make.makeMobile(random),
    make.makeCard(random),
  ]);
  for (let row = 0; row <= 50_000; row++) {
    const [name = '', id = '', mobile = '', card = ''] = people[row % people.length] ?? [];
    const values =
      row === 0 ? HEADERS : [String(row), '尧渡镇', name, id, mobile, card, '3', '500.00', '', '2020-03-01'];
    const cells = values.map((text, column) => ({
      column,
      text,
      place: { in: 'sheet' as const, sheet: 'Sheet1', row, column },
    }));
    recognise(table.row(cells), options);
  }
}
