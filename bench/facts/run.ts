import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeHtml } from '../../rules/decode.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { comparePage } from './compare.ts';
import { FAMILIES, HELD_OUT } from './generated/families/index.ts';
import { generatePages } from './generated/generate.ts';
import { compareGenerated } from './generated/measure.ts';
import type { Family } from './generated/page.ts';
import { LABELS, listLabelFiles, readLabelFile, type LabelFile, type PageLabel } from './labels.ts';
import { createTally } from './tally.ts';

// node bench/facts/run.ts [--sites DIR] [--seed N] [--count N] [--quiet]: accuracy of every labelled fact, and each mismatch.
// DIR (or ZWGK_REAL_SITES) holds the saved pages of real sites, which are no part of this repository.

const { values } = parseArgs({
  options: {
    sites: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    quiet: { type: 'boolean' },
  },
});
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

function print(what: string, mismatches: readonly string[], tally: ReturnType<typeof createTally>): void {
  if (!values.quiet) for (const line of mismatches) console.log(line);
  console.log(`\n${what}; ${mismatches.length} mismatches`);
  console.table(tally.rows());
}

function measureLabelled(): void {
  const tally = createTally();
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
      const facts = extractPage(html, file.base + page.path, { seenOn: file.seenOn });
      for (const one of comparePage(page, file, facts)) {
        tally.count(one);
        if (!one.right)
          mismatches.push(
            `${file.site} ${page.path}  ${one.field}: labelled ${JSON.stringify(one.expected)}, read ${JSON.stringify(one.got)}`,
          );
      }
    }
    read.push(`${file.site} ${pages} pages`);
  }
  print(read.join(', '), mismatches, tally);
}

function measureGenerated(what: string, families: readonly Family[]): void {
  const tally = createTally();
  const mismatches: string[] = [];
  let pages = 0;
  for (const page of generatePages(families, { seed: Number(values.seed), count: Number(values.count) })) {
    pages++;
    for (const one of compareGenerated(page)) {
      tally.count(one);
      if (!one.right)
        mismatches.push(
          `${page.family} ${page.number}  ${one.field}: written ${JSON.stringify(one.expected)}, read ${JSON.stringify(one.got)}`,
        );
    }
  }
  print(`${what}: ${families.length} families, ${pages} pages of seed ${values.seed}`, mismatches, tally);
}

measureLabelled();
measureGenerated('generated', FAMILIES);
if (HELD_OUT.length > 0) measureGenerated('generated and held out', HELD_OUT);
