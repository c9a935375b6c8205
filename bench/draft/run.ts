import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCriteria, loadDraftWords } from '../../crawler/seeds.ts';
import { makeDraft, type Draft } from '../../rules/draft/draft.ts';
import { createMatcher } from '../../rules/draft/match.ts';
import { readDraft, type DraftReading } from '../../rules/draft/read-draft.ts';
import { readLines } from '../../rules/draft/read-lines.ts';
import { readInForms, tableOf } from './forms.ts';
import { wordsWithout, type Evidence } from './leave-out.ts';
import { measureDraft, SHARES, type Measure, type Share } from './measure.ts';
import { readTruth, squeeze, type TrueDocument } from './truth.ts';
import { measureWritten } from './written.ts';

// npm run bench:draft -- [--documents DIR] [--misses clauses,units,…]: how right the draft of a county's own document is.
// DIR (or ZWGK_SOURCE_DOCUMENTS) holds the five source documents with their inventory, which are no part of this repository.

const { values } = parseArgs({ options: { documents: { type: 'string' }, misses: { type: 'string', default: '' } } });
const folder = values.documents ?? process.env['ZWGK_SOURCE_DOCUMENTS'];
const criteria = loadCriteria();
const words = loadDraftWords();
const match = createMatcher(criteria, words);

console.log('Documents of invented counties, in every form:');
console.table(
  Object.fromEntries(
    Object.entries(await measureWritten(match)).map(([name, shares]) => [
      name,
      Object.fromEntries(Object.entries(shares).map(([what, share]) => [what, percent(share)])),
    ]),
  ),
);
if (folder === undefined)
  console.log('The five source documents are not here: give their folder by --documents DIR or ZWGK_SOURCE_DOCUMENTS.');
else if (existsSync(join(folder, 'clauses.yaml'))) await measureSources(readTruth(folder));
else {
  console.error(`--documents: expected a folder with clauses.yaml and seeds/, got ${folder}`);
  process.exitCode = 2;
}

async function measureSources(documents: readonly TrueDocument[]): Promise<void> {
  const read = documents.map((document) => {
    const reading = readDraft(readLines(document.text), document.id);
    const draft = makeDraft(reading, match);
    return { document, reading, draft, measure: measureDraft(document.clauses, draft.clauses) };
  });
  const evidence = new Map(read.map(({ document, draft }) => [document.id, evidenceOf(document, draft)]));
  const without = read.map(({ document, reading }) => leaveOut(document, reading, evidence));
  console.log('The five source documents as they came; "without itself" leaves out words that only that document has:');
  console.table({
    ...Object.fromEntries(
      read.map(({ document, measure }, i) => [
        document.id,
        { ...rowOf(measure), 'without itself': percent(without[i]) },
      ]),
    ),
    'all five': { ...totalOf(read.map(({ measure }) => measure)), 'without itself': percent(totalShare(without)) },
  });
  for (const { measure } of read)
    for (const { id, what, expected, got } of measure.misses)
      if (values.misses.split(',').includes(what)) console.log(`${what} ${id}: ${expected} | ${got}`);
  await measureForms(read);
}

/** Their tables again, in other forms and with merged cells. */
async function measureForms(read: readonly { document: TrueDocument; reading: DraftReading }[]): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const { document, reading } of read) {
    const items = reading.items.filter(({ place }) => place.startsWith('表'));
    if (items.length === 0) continue;
    const truth = document.clauses.filter(({ place }) => place?.startsWith('表') === true);
    for (const [form, blocks] of await readInForms([reading.title], tableOf(items)))
      rows[`${document.id} ${form}`] = rowOf(measureDraft(truth, makeDraft(readDraft(blocks, form), match).clauses));
  }
  console.log('Their tables written in other forms:');
  console.table(rows);
}

function leaveOut(document: TrueDocument, reading: DraftReading, evidence: Evidence): Share {
  const matcher = createMatcher(criteria, wordsWithout(document, { words, criteria, evidence }));
  return measureDraft(document.clauses, makeDraft(reading, matcher).clauses)['first choice'];
}

/** What each criterion's clauses say in a document. */
function evidenceOf(document: TrueDocument, draft: Draft): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { anchor, criteria: ids } of document.clauses) {
    const clause = draft.clauses.find(({ text }) => squeeze(text).includes(anchor));
    for (const id of ids) texts.set(id, `${texts.get(id) ?? ''}\n${clause?.text ?? ''}`);
  }
  return texts;
}

function rowOf(measure: Measure): Record<string, string | number> {
  const shares = SHARES.map((name) => [name, percent(measure[name])] as const);
  return { ...Object.fromEntries(shares), drafted: measure.drafted, surplus: measure.surplus };
}

function percent(share: Share | undefined): string {
  return share === undefined || share.of === 0
    ? '-'
    : `${((100 * share.right) / share.of).toFixed(1)} % of ${share.of}`;
}

function totalOf(measures: readonly Measure[]): Record<string, string> {
  return Object.fromEntries(
    SHARES.map((name) => [name, percent(totalShare(measures.map((measure) => measure[name])))] as const),
  );
}

function totalShare(shares: readonly Share[]): Share {
  return { right: shares.reduce((sum, { right }) => sum + right, 0), of: shares.reduce((sum, { of }) => sum + of, 0) };
}
