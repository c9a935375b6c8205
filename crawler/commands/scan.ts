import { MASK_ONLY } from '../../rules/recognise/recognise.ts';
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { UsageError, type UsageProblem } from '../../rules/errors.ts';
import { inOrder } from '../documents/command/in-order.ts';
import { listFiles, type ListedFile } from '../documents/command/list-files.ts';
import { maskName, maskPath } from '../documents/command/mask-path.ts';
import { readMaskTarget, type MaskTarget } from '../documents/command/mask-target.ts';
import { showFile, showTotal, toJson, type ScannedFile } from '../documents/command/show-scan.ts';
import { maskDocument } from '../documents/mask-document.ts';
import { openDocumentPool, type DocumentPool } from '../documents/pool.ts';
import { scanDocument } from '../documents/scan-document.ts';
import { failedScan, stateOf } from '../../rules/documents/scan/document-scan.ts';
import { checkOcr } from './parts/check-ocr.ts';
import { secretHash } from '../documents/scan/secret-hash.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';
import { EXIT } from '../terminal/io.ts';
import type { Command, CommandInput } from './command.ts';

/** Files read at once. */
const AT_ONCE = 2;
/** Hits of a file kept for showing a few; `--json` gives all. */
const SHOWN = 500;

export const scan: Command = {
  name: 'scan',
  args: ['<file|dir...>'],
  about: '发布前自查：文件里有没有不该公开的个人信息',
  flags: ['asOf', 'mask', 'ocr', 'json'],
  prepare(input) {
    const problems: UsageProblem[] = [];
    const paths = input.args.filter((path) => isThere(path, problems));
    if (input.args.length === 0) problems.push({ field: '<file|dir…>', expected: '一个或多个文件、文件夹', got: '' });
    const out = input.flags.mask;
    const target = out === null || problems.length > 0 ? null : readMaskTarget(out, paths, problems);
    if (problems.length > 0) throw new UsageError(problems);
    return () => run(input, paths, target);
  },
};

function isThere(path: string, problems: UsageProblem[]): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    problems.push({
      field: '<file|dir…>',
      expected: '存在且可读的文件或文件夹',
      got: `${maskPath(path, MASK_ONLY)}（${(error as NodeJS.ErrnoException).code}）`,
    });
    return false;
  }
}

async function run({ flags, io }: CommandInput, paths: readonly string[], target: MaskTarget | null): Promise<number> {
  if (flags.ocr) checkOcr();
  const pool = openDocumentPool({ workers: AT_ONCE });
  const job: ScanJob = {
    pool,
    key: randomBytes(32),
    asOf: flags.asOf ?? dayInShanghai(io.now()),
    signal: io.signal,
    keep: flags.json ? Infinity : SHOWN,
    isOcr: flags.ocr,
    target,
  };
  const files = listFiles(paths);
  const counts = { clean: 0, leads: 0, findings: 0, unchecked: 0 };
  try {
    if (flags.json) io.out('{"files":[');
    let done = 0;
    for await (const file of inOrder(files, AT_ONCE, (one) => scanFile(one, job))) {
      counts[stateOf(file.scan)]++;
      if (flags.json) io.out(`${done === 0 ? '' : ','}\n${JSON.stringify(toJson(file))}`);
      else io.out(showFile(file, io.columns));
      done++;
      if (io.isLive && flags.json) io.err(`\r${done} / ${files.length}${done === files.length ? '\n' : ''}`);
    }
    io.out(flags.json ? '\n]}\n' : showTotal(counts));
  } finally {
    await pool.close();
  }
  return counts.findings > 0 ? EXIT.gate : EXIT.done;
}

interface ScanJob {
  pool: DocumentPool;
  /** Forgotten with the process: hashes only tell equal values apart here. */
  key: Uint8Array;
  asOf: string;
  signal: AbortSignal;
  keep: number;
  isOcr: boolean;
  target: MaskTarget | null;
}

async function scanFile(file: ListedFile, { target, keep, ...job }: ScanJob): Promise<ScannedFile> {
  const options = { hash: secretHash(job.key), asOf: job.asOf };
  const path = maskPath(file.path, options);
  if (!file.isReadable) return { path, scan: failedScan('unreadable') };
  const found = await scanDocument({ path: file.path }, { ...job, keep, proofs: false });
  if (target === null) return { path, scan: found };
  const to = target({ ...file, under: maskName(file.under, options) });
  return {
    path,
    scan: found,
    copy: { path: maskPath(to, options), outcome: await maskDocument({ path: file.path }, { ...job, to }) },
  };
}
