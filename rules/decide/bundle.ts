import * as z from 'zod';
import type { UsageProblem } from '../errors.ts';
import { readData } from '../evaluate/checklist.ts';
import { decisionSchema, type Decision } from './decision.ts';
import type { HandFinding } from './hand-finding-schema.ts';
import type { Bundle } from './write-bundle.ts';

/** Decisions on their way from one person or machine to another. Importing one twice changes nothing. */
const bundleSchema = z.strictObject({
  /** 2: with pictures. */
  schema: z.union([z.literal(1), z.literal(2)]),
  kind: z.literal('zwgk-decisions'),
  portal: z.strictObject({ name: z.string().nullable(), url: z.url({ protocol: /^https?$/ }) }),
  /** Read one by one, so that one wrong line does not hold up the others. */
  decisions: z.array(z.unknown()),
  /** Read by who keeps them. */
  pictures: z.array(z.unknown()).optional(),
});

/** What of a bundle could be read, and what not, field by field. */
export interface ReadBundle extends Bundle {
  refused: UsageProblem[];
}

/**
 * @param where shown before each field: the file's name
 * @throws UsageError where it is no bundle at all
 */
export function readBundle(data: unknown, where: string): ReadBundle {
  const { portal, decisions } = readData(bundleSchema, data, where);
  const read: ReadBundle = { portal, decisions: [], refused: [] };
  decisions.forEach((line, index) => {
    const field = `${where}: decisions.${index}`;
    const parsed = decisionSchema.safeParse(line);
    const problems = parsed.success
      ? contradictionsIn(parsed.data, field)
      : parsed.error.issues.map((issue) => ({
          field: [field, ...issue.path.map(String)].join('.'),
          expected: issue.message,
          got: shown(line, issue.path),
        }));
    read.refused.push(...problems);
    if (parsed.success && problems.length === 0) read.decisions.push(parsed.data);
  });
  return read;
}

/** What a decision lacks to mean anything, or says that does not go together. */
export function contradictionsIn(decision: Decision, field: string): UsageProblem[] {
  const { about, verdict, why, unit, choice, count, finding } = decision;
  const problems: UsageProblem[] = [];
  const say = (name: string, expected: string, got: string): void =>
    void problems.push({ field: `${field}.${name}`, expected, got });
  const forCriteria = verdict === 'answer';
  const forBoth = verdict === 'not-applicable' || verdict === 'note' || verdict === 'withdraw';
  if (!forBoth && forCriteria !== (about.kind === 'criterion'))
    say('verdict', about.kind === 'criterion' ? 'answer | not-applicable | note' : '对问题的判定', verdict);
  if ((verdict === 'dismiss' || verdict === 'not-applicable') && why.trim() === '') say('why', '写明理由', '');
  if (verdict === 'not-ours' && unit === undefined) say('unit', '写明属于哪个单位', '');
  if (verdict === 'found' && finding === undefined) say('finding', '写明所发现的问题', '');
  if (finding !== undefined && verdict !== 'found' && verdict !== 'confirm')
    say('finding', '只随 found、confirm', verdict);
  if (finding !== undefined && !isKeyOf(about, finding))
    say('about.key', `${finding.criterion}/${finding.fault}/…`, about.kind === 'finding' ? about.key : about.criterion);
  if (forCriteria && (choice === undefined) === (count === undefined))
    say('choice', 'choice 和 count 二者有且只有一个', choice === undefined ? '' : `${choice}，${count}`);
  return problems;
}

function isKeyOf(about: Decision['about'], { criterion, fault }: HandFinding): boolean {
  return about.kind === 'finding' && about.key.startsWith(`${criterion}/${fault}/`);
}

function shown(line: unknown, path: readonly PropertyKey[]): string {
  let value = line;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return '';
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value === undefined ? '' : JSON.stringify(value).slice(0, 80);
}
