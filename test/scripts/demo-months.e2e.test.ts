import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeMonths } from '../../scripts/demo-months/run.ts';
import type { Picture } from '../../rules/decide/picture.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { makePng } from '../helpers/png.ts';
import { tempDir } from '../helpers/stores.ts';

const out = tempDir();
let told = '';

beforeAll(async () => {
  await makeMonths(out.dir, (text) => void (told += text), {
    until: '2026-06',
    shoot: async (findings, takenAt) => findings.slice(0, 2).map(({ key, url }) => pictureOf(key, { url, takenAt })),
  });
}, 400_000);
afterAll(() => out.remove());

function pictureOf(finding: string, { url, takenAt }: { url: string; takenAt: string }): Picture {
  const png = makePng(600, 40, [finding.length % 256, 0, 0]);
  const hash = createHash('sha256').update(png).digest('hex');
  const about = { finding, url, title: '页面', takenAt, kind: 'visible' as const, text: '', bytesHash: '', covered: 1 };
  return { ...about, hash, png: png.toString('base64') };
}

const packetOf = (dir: string) => JSON.parse(readFileSync(join(out.dir, dir, 'packet.json'), 'utf8'));

describe('a month of the demo county', () => {
  test('is issued with all checks holding, the paper and every annex written', () => {
    expect(packetOf('2026-06')).toMatchObject({ edition: 1, isDraft: false });
    const names = readdirSync(join(out.dir, '2026-06'));
    for (const part of [
      '通报.docx',
      '公开发布版.docx',
      '附件1_县直单位得分排名表.xlsx',
      '附件4_整改台账.xlsx',
      '证据索引.xlsx',
    ])
      expect(names.some((name) => name.endsWith(part))).toBe(true);
  });

  test('shows the pictures that came with a bundle, numbered, bound and indexed, and gives them back', async () => {
    expect(told).toContain('截图 2 张');
    const dir = join(out.dir, '2026-06');
    const index = JSON.parse(readFileSync(join(dir, '证据图片/索引.json'), 'utf8')) as Record<string, string>[];
    expect(index.map((row) => row['文件名'])).toEqual(index.map((row) => `${row['证据编号']}.png`));
    expect(index).toHaveLength(2);
    for (const { 文件名: file = '', 校验值: hash } of index)
      expect(
        createHash('sha256')
          .update(readFileSync(join(dir, '证据图片', file)))
          .digest('hex'),
      ).toBe(hash);
    expect(readdirSync(dir).some((name) => name.endsWith('证据附件.docx'))).toBe(true);
    const problems = packetOf('2026-06').tables.find(({ id }: { id: string }) => id === 'problems').rows;
    expect(problems.filter((row: Record<string, string>) => row['证据编号']?.includes('图'))).toHaveLength(2);
    const back = await runZwgk(['review', 'export', '--store', join(out.dir, 'store'), '--json']);
    expect(JSON.parse(back.stdout).pictures).toEqual(
      JSON.parse(readFileSync(join(out.dir, '截图-2026-06.json'), 'utf8')).pictures,
    );
  });

  test('its ledger comes back, an objection becomes a question, and when it is upheld there is a second edition', () => {
    expect(told).toContain('2026年6月台账：收下 5 条');
    expect(told).toContain('1 条异议待裁定');
    const second = packetOf('2026-06-2');
    expect(second).toMatchObject({ edition: 2, isDraft: false });
    const changes = second.tables.find(({ id }: { id: string }) => id === 'changes').rows;
    expect(changes.map((row: Record<string, string>) => row['变动'])).toContain('撤销问题');
  });

  test('is put on a site, and judged again under another checklist so that it can be compared', async () => {
    const site = async (...words: string[]): Promise<string> => {
      const run = await runZwgk(['site', ...words, '--store', join(out.dir, 'store'), '--out', out.dir]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      return readFileSync(join(out.dir, 'site/report.html'), 'utf8');
    };
    expect(await site()).toContain('清单 dongzhi-2020');
    const again = await site('--judge-again', '--checklist', 'yanting-2023');
    expect(again).toContain('清单 yanting-2023');
    expect(again).toContain('按此清单重新判定');
    expect(again).not.toContain('清单 dongzhi-2020');
  });

  test('its open problems alone are looked at again, and what became of them is a proposal', () => {
    expect(told).toMatch(/复查 42 个问题（\d+ 个网址）/);
    const { 填表人: by, 问题: rows } = parse(readFileSync(join(out.dir, 'work/复查.yaml'), 'utf8'));
    expect(by).toBe('');
    const said = rows.map((row: { 问题: string; 判定: string }) => [row.问题, row.判定]);
    expect(said.every(([, verdict]: [string, string]) => verdict === '')).toBe(true);
    const passed = said.map(([text]: [string]) => text).filter((text: string) => text.includes('建议：通过'));
    expect(passed).toHaveLength(2);
    expect(passed[0]).toContain('页面已删除');
    expect(passed[1]).toContain('食品药品监管');
  });

  test('its ledger is told by unit, late ones in working days, with what was upheld', () => {
    expect(told).toContain('异议成立率 100.00%（1/1）');
    expect(told).toMatch(/2026-06-00\d\d 县民政局：已反馈，逾期 3 个工作日/);
  });
});
