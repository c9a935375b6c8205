import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeHtml } from '../../rules/decode.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { comparePage, type Comparison } from './compare.ts';
import { LABELS, listLabelFiles, readLabelFile, type LabelFile, type PageLabel } from './labels.ts';

// node bench/facts/run.ts [--sites DIR] [--quiet]: accuracy of every labelled fact, and each mismatch.
// DIR (or ZWGK_REAL_SITES) holds the saved pages of real sites, which are no part of this repository.

const { values } = parseArgs({ options: { sites: { type: 'string' }, quiet: { type: 'boolean' } } });
const sites = values.sites ?? process.env['ZWGK_REAL_SITES'];

/** null where the saved page is not there. */
function readPage(file: LabelFile, page: PageLabel): string | null {
  const folder = file.folder === null ? join(LABELS, 'written') : join(sites ?? '', file.folder);
  const path = join(
    folder,
    page.file ?? (page.path === '' || page.path.endsWith('/') ? `${page.path}index.html` : page.path),
  );
  return existsSync(path) ? decodeHtml(readFileSync(path), null).text : null;
}

const score = new Map<string, { right: number; all: number; stated: number; statedRight: number }>();
function count({ field, expected, right }: Comparison): void {
  const row = score.get(field) ?? { right: 0, all: 0, stated: 0, statedRight: 0 };
  row.all++;
  row.right += Number(right);
  const states = expected !== null && !(Array.isArray(expected) && expected.includes(null));
  row.stated += Number(states);
  row.statedRight += Number(states && right);
  score.set(field, row);
}

const mismatches: string[] = [];
const read: string[] = [];
for (const name of listLabelFiles()) {
  const file = readLabelFile(name);
  if (file.folder !== null && (sites === undefined || !existsSync(join(sites, file.folder)))) {
    console.log(
      `${relative('.', name)}: ${file.pages.length} labelled pages left out, the saved site “${file.folder}” is not here (--sites DIR or ZWGK_REAL_SITES)`,
    );
    continue;
  }
  let pages = 0;
  for (const page of file.pages) {
    const html = readPage(file, page);
    if (html === null) {
      mismatches.push(`${file.site} ${page.path}: the saved page is missing`);
      continue;
    }
    pages++;
    const url = file.base + page.path;
    const facts = extractPage(html, url, { seenOn: file.seenOn });
    for (const one of comparePage(page, file, facts)) {
      count(one);
      if (!one.right)
        mismatches.push(
          `${file.site} ${page.path}  ${one.field}: labelled ${JSON.stringify(one.expected)}, read ${JSON.stringify(one.got)}`,
        );
    }
  }
  read.push(`${file.site} ${pages} pages`);
}

if (!values.quiet) for (const line of mismatches) console.log(line);
console.log(`\n${read.join(', ')}; ${mismatches.length} mismatches`);
const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
console.table(
  Object.fromEntries(
    [...score].map(([field, row]) => [
      field,
      {
        labelled: row.all,
        right: row.right,
        accuracy: share(row.right, row.all),
        'where stated': share(row.statedRight, row.stated),
        'where not stated': share(row.right - row.statedRight, row.all - row.stated),
      },
    ]),
  ),
);
