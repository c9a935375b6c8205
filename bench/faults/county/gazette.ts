import { addDays, onWeekday, yearOf } from '../days.ts';
import type { County, Entry } from '../model.ts';
import { addEntry, getColumn } from './entries.ts';

/** The issues of the last two years, four a year, as their number and day. */
export function gazetteIssues(county: County): { year: number; number: number; day: string }[] {
  const issues: { year: number; number: number; day: string }[] = [];
  const year = yearOf(county.asOf);
  for (let back = 0; back < 3; back += 1)
    for (let number = 4; number >= 1; number -= 1) {
      const day = onWeekday(`${year - back}-${String(number * 3).padStart(2, '0')}-15`);
      if (day <= addDays(county.asOf, -1)) issues.push({ year: year - back, number, day });
    }
  return issues;
}

/** Adds a document to the first issue after it; a later one prints nothing that is not out yet. */
export function printInGazette(county: County, { title, day, fields }: Entry): void {
  const issues = getColumn(county, 'gazette').entries.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  const next = issues.find((issue) => (issue.day ?? '') >= (day ?? ''));
  next?.body.push({ kind: 'p', text: `${title ?? ''}（${fields?.number ?? ''}）` });
}

/** The gazette online, every issue with its contents. */
export function fillGazette(county: County): void {
  const { chance, name } = county;
  const column = getColumn(county, 'gazette');
  const manner = chance.word(
    [
      '{c}人民政府公报{y}年第{n}期',
      '{y}年第{n}期（总第{w}期）',
      '{c}政报{y}年第{n}期公报',
      '政府公报 {y} 年第 {n} 期',
      '《{c}人民政府公报》{y}年第{n}期',
      '{c}人民政府公报（{y}年第{n}期）',
      '{y}年第{n}期《{c}人民政府公报》',
      '{c}政府公报 {y}年第{n}期（总第{w}期）',
    ],
    ['{c}政府公报（{y}年第{n}期·总第{w}期）', '{y}年{c}人民政府公报第{n}期'],
  );
  const normative = getColumn(county, 'normative').entries;
  for (const { year, number, day } of gazetteIssues(county)) {
    const whole = (year - 2015) * 4 + number;
    const from = addDays(day, -92);
    const documents = normative.filter((entry) => (entry.day ?? '') > from && (entry.day ?? '') <= day);
    addEntry(county, column, {
      title: manner
        .replace('{c}', name)
        .replace('{y}', String(year))
        .replace('{n}', String(number))
        .replace('{w}', String(whole)),
      day,
      source: `${name}人民政府办公室`,
      body: [
        { kind: 'h', text: '目录' },
        ...documents.map((entry) => ({
          kind: 'p' as const,
          text: `${entry.title ?? ''}（${entry.fields?.number ?? ''}）`,
        })),
        { kind: 'p', text: `${name}${year}年大事记` },
      ],
      files: [{ name: `${name}人民政府公报${year}年第${number}期`, ext: 'pdf' }],
    });
  }
}
