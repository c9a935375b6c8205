import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_BUDGET } from '../../crawler/documents/budget.ts';
import { readParts } from '../../crawler/documents/read-parts.ts';
import { scanSource } from '../../crawler/documents/scan/scan-source.ts';
import { encode } from 'iconv-lite';
import { makePdf, type PdfText } from '../../test/documents/make/pdf.ts';
import { makeXlsx } from '../../test/documents/make/xlsx.ts';
import { AS_OF } from './measure.ts';
import * as make from './numbers.ts';
import { createRandom, type Random } from './random.ts';
import { makeText } from './speed.ts';

// Whole files as `zwgk scan` reads them, each in a process of its own: seconds on the processor, memory over what the process
// had after a small file.

export interface FileSpeed {
  file: string;
  megabytes: number;
  /** Rows or pages; null for running text. */
  count: string;
  seconds: number;
  /** The same file once more, when the engine has compiled what it runs, as the second file of a folder is read. */
  secondsAgain: number;
  megabytesOverBase: number;
  findings: number;
}

const [PAGES, ROWS_ON_PAGE, ROWS] = [200, 35, 50_000];
const HEADERS = ['序号', '乡镇', '姓名', '身份证号', '联系电话', '银行账号', '人口', '补贴金额', '备注', '日期'];

function makeRow(r: Random, row: number): string[] {
  const person = [make.makeName(r), make.makeId(r), make.makeMobile(r), make.makeCard(r)];
  return [String(row), '尧渡镇', ...person, '3', '500.00', '', '2020-03-01'];
}

const MAKERS: { name: string; count: string; make: () => Buffer }[] = [
  { name: 'text.txt', count: 'prose with lists', make: () => Buffer.from(makeText(100)) },
  {
    name: 'sheet.xlsx',
    count: `${ROWS} x ${HEADERS.length}`,
    make: () => {
      const random = createRandom(1);
      const rows = Array.from({ length: ROWS }, (_, i) => makeRow(random, i + 1));
      return makeXlsx([{ name: 'Sheet1', rows: [HEADERS, ...rows] }]);
    },
  },
  {
    name: 'pages.pdf',
    count: `${PAGES} pages, ${PAGES * ROWS_ON_PAGE} rows`,
    make: () => {
      const random = createRandom(1);
      const line = (cells: string[], y: number): PdfText[] =>
        cells.map((text, i) => ({ x: 30 + i * 110, y, hex: encode(text === '' ? '无' : text, 'gbk').toString('hex') }));
      const pages = Array.from({ length: PAGES }, (_, p) =>
        Array.from({ length: ROWS_ON_PAGE }, (__, i) =>
          line(i === 0 ? HEADERS : makeRow(random, p * ROWS_ON_PAGE + i), 800 - i * 20),
        ).flat(),
      );
      return makePdf(pages, { width: 1200 });
    },
  },
];

/** Makes the files and measures each in a fresh process. */
export function measureFiles(): FileSpeed[] {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  try {
    return MAKERS.map(({ name, count, make: bytes }) => {
      const path = join(dir, name);
      writeFileSync(path, bytes());
      const child = spawnSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8', maxBuffer: 1e7 });
      if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
      const measured = JSON.parse(child.stdout) as Pick<
        FileSpeed,
        'seconds' | 'secondsAgain' | 'megabytesOverBase' | 'findings'
      >;
      return { file: name, megabytes: statSync(path).size / 1e6, count, ...measured };
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function scan(source: { path: string } | { bytes: Uint8Array; name: string }): Promise<number> {
  const options = { key: new Uint8Array(32), asOf: AS_OF, keep: 1_000, proofs: false };
  const { counts, outcome } = await scanSource(source, readParts(source, DEFAULT_BUDGET), options);
  if (outcome.state === 'unchecked') throw new Error(outcome.cause);
  return Object.values(counts).reduce((sum, { findings }) => sum + findings, 0);
}

async function timed(path: string): Promise<{ seconds: number; findings: number }> {
  const start = process.cpuUsage();
  const findings = await scan({ path });
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, findings };
}

async function measureHere(path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const small = name.endsWith('.pdf')
    ? makePdf([[{ x: 30, y: 800, hex: encode('通知', 'gbk').toString('hex') }]])
    : name.endsWith('.xlsx')
      ? makeXlsx([{ name: 'Sheet1', rows: [HEADERS] }])
      : Buffer.from('通知\n');
  await scan({ bytes: small, name });
  const base = process.resourceUsage().maxRSS;
  const first = await timed(path);
  const megabytesOverBase = Math.round((process.resourceUsage().maxRSS - base) / 1024);
  const again = await timed(path);
  console.log(JSON.stringify({ ...first, secondsAgain: again.seconds, megabytesOverBase }));
}

const asked = process.argv[2];
if (import.meta.filename === process.argv[1] && asked !== undefined) await measureHere(asked);
