import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 180_000;

/** What stands in for the fonts of official papers, best first; the last ones are what free systems have. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  仿宋_GB2312: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  楷体_GB2312: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'Noto Sans CJK SC'],
  宋体: ['SimSun', 'Noto Serif CJK SC'],
};

/**
 * Makes a pdf beside each paper with LibreOffice, where that is installed.
 * @param papers paths of docx files
 * @param madeAt stands in the pdf as the time of its making, so that the same paper gives the same bytes
 * @returns the paths of the pdfs, or in words why there is none
 */
export async function toPdf(papers: readonly string[], madeAt: Date): Promise<{ files: string[] } | { why: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-pdf-'));
  try {
    const fonts = join(dir, 'fonts.conf');
    writeFileSync(fonts, fontsConf());
    // A profile of its own, so that an open LibreOffice is not in the way.
    const words = [
      `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
    ];
    await run('soffice', [...words, '--outdir', dirname(papers[0] ?? '.'), ...papers], {
      timeout: LONGEST_MS,
      // Fonts are chosen by fontconfig on Linux; elsewhere the variable says nothing.
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    });
    const files = papers.map((paper) => paper.replace(/\.docx$/, '.pdf'));
    const missing = files.filter((file) => !existsSync(file));
    for (const file of files.filter((one) => !missing.includes(one))) settle(file, madeAt);
    return missing.length === 0
      ? { files }
      : { why: `LibreOffice 没有写出 ${missing.map((file) => basename(file)).join('、')}` };
  } catch (error) {
    const { code, killed } = error as NodeJS.ErrnoException & { killed?: boolean };
    if (code === 'ENOENT') return { why: '没有安装 LibreOffice（soffice）' };
    return { why: killed === true ? 'LibreOffice 超时' : 'LibreOffice 转换失败' };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Time and ids of a pdf, written over with as many signs as they have, so that nothing moves. */
function settle(file: string, madeAt: Date): void {
  const stamp = madeAt.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = readFileSync(file, 'latin1')
    .replace(/(\/CreationDate\(D:)\d{14}/, `$1${stamp}`)
    .replace(/\/ID \[ <[\dA-F]{32}>\s*<[\dA-F]{32}> \]/, (id) => id.replaceAll(/[\dA-F](?=[\dA-F]{0,31}>)/g, '0'))
    .replace(/(\/DocChecksum \/)[\dA-F]{32}/, (sum, name: string) => name + '0'.repeat(sum.length - name.length));
  writeFileSync(file, text, 'latin1');
}

function fontsConf(): string {
  const matches = Object.entries(STAND_INS).map(
    ([font, others]) =>
      `<match target="pattern"><test name="family"><string>${font}</string></test><edit name="family" mode="append" binding="strong">${others.map((other) => `<string>${other}</string>`).join('')}</edit></match>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${matches.join('')}</fontconfig>`;
}
