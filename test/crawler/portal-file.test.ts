import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactAdvice, userAgent } from '../../crawler/commands/parts/client.ts';
import { loadPortal, notesOf } from '../../crawler/portal-file.ts';
import { UsageError } from '../../rules/errors.ts';
import { tempDir } from '../helpers/crawl.ts';

let temp: ReturnType<typeof tempDir>;
beforeEach(() => void (temp = tempDir()));
afterEach(() => temp.remove());

function write(text: string): string {
  const file = join(temp.dir, 'county.yaml');
  writeFileSync(file, text);
  return file;
}

function problemsOf(text: string): string[] {
  try {
    loadPortal(write(text));
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ field, got }) => `${field.split(': ')[1]} ${got}`);
    throw error;
  }
  return [];
}

describe('a portal file', () => {
  it('says whose columns are, who the units are and what the site’s code is', () => {
    const portal = loadPortal(
      write(`
name: 云溪县人民政府
url: http://www.yunxi.gov.cn/
siteIdCode: '9990010001'
columns:
  - { name: 财政资金, url: 'http://www.yunxi.gov.cn/czzj/', unit: 云溪县财政局 }
  - { name: 要闻, url: 'http://www.yunxi.gov.cn/yw/', unit: null }
  - { name: 公告, url: 'http://www.yunxi.gov.cn/gg/' }
units:
  - { name: 县财政局, aliases: [县财政和国资局], url: 'http://www.yunxi.gov.cn/czj/', group: 县直一组 }
  - { name: 文昌镇, exempt: 区划调整 }
`),
    );
    expect(notesOf(portal)).toMatchObject({
      siteIdCode: '9990010001',
      columns: [
        { name: '财政资金', url: 'http://www.yunxi.gov.cn/czzj/', unit: '云溪县财政局' },
        { name: '要闻', url: 'http://www.yunxi.gov.cn/yw/', unit: null },
      ],
      units: [
        {
          name: '县财政局',
          aliases: ['县财政和国资局'],
          url: 'http://www.yunxi.gov.cn/czj/',
          group: '县直一组',
          exempt: null,
        },
        { name: '文昌镇', aliases: [], url: null, group: null, exempt: '区划调整' },
      ],
    });
  });

  it('says how to reach whoever crawls, which a flag may say otherwise', () => {
    const text = 'name: 云溪县人民政府\nurl: http://www.yunxi.gov.cn/\n';
    expect(loadPortal(write(`${text}contact: zwgk@auditor.example\n`)).contact).toBe('zwgk@auditor.example');
    expect(problemsOf(`${text}contact: 张主任\n`)).toEqual(['contact "张主任"']);
    expect(userAgent({ contact: 'https://auditor.example/bot' })).toMatch(/^zwgk-audit\/[\d.]+ \(\+https:/);
    expect(userAgent({ contact: null })).toMatch(/^zwgk-audit\/[\d.]+ \(no contact given\)$/);
    expect(contactAdvice('http://www.yunxi.gov.cn/', { contact: null })).toContain('--contact');
    expect(contactAdvice('http://127.0.0.1:4180/', { contact: null })).toBeNull();
    expect(contactAdvice('http://www.yunxi.gov.cn/', { contact: 'zwgk@auditor.example' })).toBeNull();
  });

  it('may describe columns whose addresses differ by a number alone', () => {
    const columns = [12, 13].map((id) => `  - { name: 栏目${id}, url: 'http://www.yunxi.gov.cn/list_${id}.html' }`);
    expect(
      problemsOf(`name: 云溪县人民政府\nurl: http://www.yunxi.gov.cn/\ncolumns:\n${columns.join('\n')}\n`),
    ).toEqual([]);
  });

  it('is refused with everything that is wrong with it', () => {
    expect(
      problemsOf(`
name: ''
url: ftp://x
siteIdCode: '12'
hosts: ['http://a']
columns: [{ name: 要闻 }]
units: [{ url: nowhere, colour: red }]
`),
    ).toEqual([
      'name ""',
      'url "ftp://x"',
      'hosts.0 "http://a"',
      'siteIdCode "12"',
      'columns.0.url nothing',
      'units.0.name nothing',
      'units.0.url "nowhere"',
      'units.0 {"url":"nowhere","colour":"red"}',
    ]);
  });

  it('is refused in our words alone where YAML has its own', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(problemsOf('? [name, url]\n: 云溪县人民政府\n')).toEqual(
      expect.arrayContaining(['name nothing', 'url nothing']),
    );
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('is refused where one name stands for two units, one address for two columns, or a column is a stranger’s', () => {
    expect(
      problemsOf(`
name: 云溪县人民政府
url: http://www.yunxi.gov.cn/
columns:
  - { name: 甲, url: 'http://www.yunxi.gov.cn/a/', unit: 县财政局 }
  - { name: 乙, url: 'https://yunxi.gov.cn/a/index.html', unit: 县水利局 }
units:
  - { name: 县财政局 }
  - { name: 县民政局, aliases: [财政局] }
  - { name: 县财政局 }
`),
    ).toEqual([
      'units.1.aliases.0 财政局',
      'units.2.name 县财政局',
      'columns.1.url https://yunxi.gov.cn/a/index.html',
      'columns.1.unit 县水利局',
    ]);
  });
});
