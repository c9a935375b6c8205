import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { emptyScores, judgeFile, type Mistake, type Scores } from './evaluate.ts';
import { makeFiles, MORE_WRITERS, OTHER_WRITERS, WRITERS, type MadeFile } from './make-files.ts';
import { PAPERS_A } from './papers-a.ts';
import { PAPERS_B } from './papers-b.ts';
import { PAPERS_C } from './papers-c.ts';

// node bench/privacy/clerk/run.ts [a|b|c] [seed] [--format pdf] [--show 40] [--dir <made files>]
// Precision and recall on whole files in their formats; --writers takes those of another set. --write <dir> writes the files with their truth, for another
// program to convert (`soffice --convert-to doc`); --dir judges such a folder.

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(name);
  return at === -1 ? null : (args.splice(at, 2)[1] ?? null);
};
const show = Number(option('--show') ?? 0);
const only = option('--format');
const dir = option('--dir');
const write = option('--write');
const by = option('--writers');
const [set = 'a', seed = '1'] = args;
const SETS = { a: [PAPERS_A, WRITERS], b: [PAPERS_B, MORE_WRITERS], c: [PAPERS_C, OTHER_WRITERS] } as const;

function* filesOf(): Generator<MadeFile> {
  const [papers] = SETS[set as keyof typeof SETS];
  const [, writers] = SETS[(by ?? set) as keyof typeof SETS];
  for (const file of makeFiles(papers, Number(seed), writers)) if (only === null || file.format === only) yield file;
}

/** Files that another program has made of ours, with the truth of ours. */
function* convertedIn(folder: string): Generator<MadeFile> {
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, MadeFile['truth']>;
  for (const name of readdirSync(folder).sort()) {
    const truth = truths[name.slice(0, name.indexOf('.'))];
    const format = extname(name).slice(1);
    if (truth !== undefined && (only === null || only === format))
      yield { name, topic: name, format, bytes: readFileSync(join(folder, name)), truth };
  }
}

if (write !== null) {
  mkdirSync(write, { recursive: true });
  const truths: Record<string, MadeFile['truth']> = {};
  for (const { name, bytes, truth } of filesOf()) {
    writeFileSync(join(write, name), bytes);
    truths[name.slice(0, name.indexOf('.'))] = truth;
  }
  writeFileSync(join(write, 'truth.json'), JSON.stringify(truths));
  process.exit();
}

const scores = emptyScores();
const byFormat = new Map<string, Scores>();
const mistakes: Mistake[] = [];
let files = 0;
let leaks = 0;
let alike = 0;
for (const file of dir === null ? filesOf() : convertedIn(dir)) {
  files++;
  leaks += file.truth.leaks.length;
  alike += file.truth.alike;
  const own = byFormat.get(file.format) ?? emptyScores();
  byFormat.set(file.format, own);
  await judgeFile(file, own, mistakes);
}
for (const own of byFormat.values())
  for (const [kind, score] of own)
    for (const key of Object.keys(score) as (keyof typeof score)[]) scores.get(kind)![key] += score[key];

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
console.log(`set ${set}, seed ${seed}: ${files} files, ${leaks} leaks, ${alike} look-alikes`);
console.table(
  Object.fromEntries(
    [...scores].map(([kind, { found, missed, asLead, falseAlarms, leads }]) => [
      kind,
      {
        leaks: found + missed,
        precision: share(found, found + falseAlarms),
        recall: share(found, found + missed),
        'missed as lead': asLead,
        'false alarms': falseAlarms,
        leads,
      },
    ]),
  ),
);
console.table(
  Object.fromEntries(
    [...byFormat].map(([format, own]) => {
      const sum = [...own.values()].reduce(
        (all, one) => ({
          found: all.found + one.found,
          missed: all.missed + one.missed,
          false: all.false + one.falseAlarms,
        }),
        { found: 0, missed: 0, false: 0 },
      );
      return [
        format,
        {
          precision: share(sum.found, sum.found + sum.false),
          recall: share(sum.found, sum.found + sum.missed),
          missed: sum.missed,
          'false alarms': sum.false,
        },
      ];
    }),
  ),
);
for (const { file, what, kind, value, why } of mistakes.slice(0, show))
  console.log(`${file}: ${what} ${kind} ${value} ${why ?? ''}`);
