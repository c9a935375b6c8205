import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// node scripts/demo-months/pictures.ts <folder of the three months>: the pictures of docs/evaluator.md, with LibreOffice,
// poppler and a Chromium.

const PICTURES = join(import.meta.dirname, '../../docs/pictures');

/** The file by the end of its name, its page, and the picture made of it. */
const PAGES = [
  ['2026-07', '通报.docx', 1, 'paper-1'],
  ['2026-07', '通报.docx', 2, 'paper-2'],
  ['2026-07', '通报.docx', 5, 'ranking'],
  ['2026-08', '通报.docx', 'last', 'charts'],
  ['2026-08', '证据附件.docx', 2, 'evidence'],
  ['2026-08', '问题清单.xlsx', 1, 'problems'],
  ['2026-07', '整改台账.xlsx', 1, 'ledger'],
  ['2026-06', '扣分明细表.xlsx', 1, 'unit'],
  ['2026-06-2', '复核变动情况（复核后）.xlsx', 1, 'changes'],
] as const;

function run(command: string, words: readonly string[]): string {
  return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** @returns how many pages a pdf has */
function pagesOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [pdf]))?.[1] ?? 1);
}

const [months = 'demo-months'] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'zwgk-pictures-'));
try {
  mkdirSync(PICTURES, { recursive: true });
  for (const [dir, ending, page, name] of PAGES) {
    const file = readdirSync(join(months, dir)).find((one) => one.endsWith(ending) && !one.includes('公开发布版'));
    if (file === undefined) throw new Error(`no ${ending} in ${dir}`);
    const [plain, extension] = [join(work, name), ending.split('.').at(-1)];
    copyFileSync(join(months, dir, file), `${plain}.${extension}`);
    // The paper's own pdf has the right fonts already.
    if (extension === 'docx') copyFileSync(join(months, dir, file.replace(/docx$/, 'pdf')), `${plain}.pdf`);
    else
      run('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        work,
        `${plain}.${extension}`,
      ]);
    const at = page === 'last' ? pagesOf(`${plain}.pdf`) : page;
    const only = ['-f', String(at), '-l', String(at), '-singlefile'];
    run('pdftoppm', ['-r', '72', '-png', ...only, `${plain}.pdf`, join(PICTURES, name)]);
  }
  run(process.execPath, ['crawler/zwgk.mjs', 'site', '--store', join(months, 'store'), '--out', months]);
  const site = pathToFileURL(join(months, 'site/portal-1/2026-08.html')).href;
  const shot = [
    `--screenshot=${join(PICTURES, 'site.png')}`,
    '--window-size=1100,1400',
    '--force-device-scale-factor=0.7',
    site,
  ];
  run(process.env['ZWGK_CHROMIUM'] ?? 'chromium', ['--headless', '--no-sandbox', '--hide-scrollbars', ...shot]);
} finally {
  rmSync(work, { recursive: true });
}
