import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeMonths } from '../../scripts/demo-months/run.ts';
import { tempDir } from '../helpers/stores.ts';

const out = tempDir();
let told = '';

beforeAll(async () => {
  await makeMonths(out.dir, (text) => void (told += text), '2026-06');
}, 400_000);
afterAll(() => out.remove());

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

  test('its ledger comes back, an objection becomes a question, and when it is upheld there is a second edition', () => {
    expect(told).toContain('2026年6月台账：收下 5 条');
    expect(told).toContain('1 条异议待裁定');
    const second = packetOf('2026-06-2');
    expect(second).toMatchObject({ edition: 2, isDraft: false });
    const changes = second.tables.find(({ id }: { id: string }) => id === 'changes').rows;
    expect(changes.map((row: Record<string, string>) => row['变动'])).toContain('撤销问题');
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
