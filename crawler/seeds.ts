import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type DraftWords, draftWordsSchema } from '../rules/draft/words.ts';
import { UsageError } from '../rules/errors.ts';
import {
  type Checklist,
  checklistSchema,
  type Criterion,
  criterionSchema,
  readData,
} from '../rules/evaluate/checklist.ts';

/** In the repository and in the published package alike, the seeds lie beside the crawler. */
const SEEDS = join(import.meta.dirname, '..', 'seeds');
const CRITERIA = join(SEEDS, 'criteria.yaml');
const CHECKLISTS = join(SEEDS, 'checklists');
const PORTALS = join(SEEDS, 'portals');
const MEASURED = join(SEEDS, 'measured.yaml');
const DRAFT_WORDS = join(SEEDS, 'draft-words.yaml');

/** The checklist used where none is named. */
export const DEFAULT_CHECKLIST = 'county';

/** @throws UsageError with every problem of `criteria.yaml` */
export function loadCriteria(): Criterion[] {
  return readData(z.array(criterionSchema), readYaml(CRITERIA), 'criteria.yaml');
}

/** Words by which clauses of a county's own document find their criterion. @throws UsageError with every problem */
export function loadDraftWords(): DraftWords {
  return readData(draftWordsSchema, readYaml(DRAFT_WORDS), 'draft-words.yaml');
}

const counts = z.strictObject({ planted: z.int(), found: z.int(), false: z.int() });
const measuredSchema = z.strictObject({
  /** Day of the measurement and version of the rules measured. */
  date: z.iso.date(),
  rules: z.int(),
  /** Generated portals: those the rules were mended on, and those nobody looked at while mending. */
  sites: z.strictObject({ seen: z.int(), heldOut: z.int() }),
  /** By fault: how often it was planted, found, and named where nothing was planted. */
  faults: z.record(z.string(), z.strictObject({ seen: counts, heldOut: counts })),
});

/** What `npm run bench:faults` last measured. */
export type Measured = z.infer<typeof measuredSchema>;

/** @throws UsageError with every problem of `measured.yaml` */
export function loadMeasured(): Measured {
  return readData(measuredSchema, readYaml(MEASURED), 'measured.yaml');
}

/** Ids of the checklists that come with the tool. */
export function listChecklists(): string[] {
  return readdirSync(CHECKLISTS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .toSorted();
}

/**
 * @param name id of a checklist that comes with the tool, or path of a file
 * @throws UsageError
 */
export function loadChecklist(name: string): Checklist {
  const file = checklistFile(name);
  return readData(checklistSchema, readYaml(file), basename(file));
}

/** The file of a portal: one that comes with the tool where its name is given, else the path itself. */
export function portalFile(name: string): string {
  const own = join(PORTALS, `${name}.yaml`);
  return /^[a-z\d-]+$/.test(name) && existsSync(own) ? own : name;
}

/** Says which data judged: the first digits of a hash over criteria and checklist. */
export function seedsVersion(checklist: string): string {
  const hash = createHash('sha256');
  for (const file of [CRITERIA, checklistFile(checklist)]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

function checklistFile(name: string): string {
  const own = join(CHECKLISTS, `${name}.yaml`);
  if (/^[a-z0-9-]+$/.test(name) && existsSync(own)) return own;
  if (existsSync(name)) return name;
  throw new UsageError([
    { field: '--checklist', expected: `${listChecklists().join(' | ')}，或一个清单文件的路径`, got: name },
  ]);
}

/**
 * @param where named in problems
 * @throws UsageError for what cannot be read or is no YAML
 */
export function readYaml(file: string, where = file): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError([
      { field: where, expected: '可读的 YAML 文件', got: (error as NodeJS.ErrnoException).code ?? String(error) },
    ]);
  }
  return parseYaml(text, where);
}

/**
 * YAML, and so JSON, as data. The parser's warnings are not printed: what a file must hold its schema says.
 * @param where named in problems
 * @throws UsageError for what is neither
 */
export function parseYaml(text: string, where: string, expected = 'YAML'): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    throw new UsageError([{ field: where, expected, got: (error as Error).message.split('\n')[0] ?? '' }]);
  }
}
