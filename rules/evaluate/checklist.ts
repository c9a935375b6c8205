import * as z from 'zod';
import { UsageError, type UsageProblem } from '../errors.ts';
import { SEVERITIES } from '../result/audit-result.ts';

/** A duty as data: which rule decides it, with which parameters. */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id'),
  title: z.string().min(1),
  rule: z.string().min(1),
  severity: z.enum(SEVERITIES),
  /** How it is decided, for the reader. */
  how: z.string().min(1),
  /** Known false alarms. */
  falseAlarms: z.string().default(''),
  /** Where its figures come from, and how sure they are. */
  basis: z.string().default(''),
  params: z.record(z.string(), z.unknown()).default({}),
});

/** How marks are taken: `each` marks a finding up to `cap` (the criterion's marks by default), or by `share` of faulty subjects. */
export const takeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('each'), marks: z.number().positive(), cap: z.number().positive().optional() }),
  z.strictObject({ by: z.literal('share') }),
  z.strictObject({ by: z.literal('any') }),
]);

export const checklistEntrySchema = z.strictObject({
  criterion: z.string(),
  group: z.string(),
  marks: z.number().nonnegative(),
  take: takeSchema,
  clauses: z.array(z.strictObject({ id: z.string(), place: z.string() })),
  /** From this day on the duty is due, YYYY-MM-DD. */
  deadline: z.iso.date().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
});

export const checklistSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id'),
  title: z.string().min(1),
  edition: z.string().min(1),
  source: z.string().min(1),
  full: z.number().positive(),
  /** Where the marks come from; shown with the score. */
  marksBasis: z.string().min(1),
  /** Grades from best to worst; a score below the last `from` has the grade `below`. */
  grades: z.array(z.strictObject({ name: z.string(), from: z.number() })).default([]),
  below: z.string().default('不合格'),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })).min(1),
  criteria: z.array(checklistEntrySchema).min(1),
});

export type Criterion = z.infer<typeof criterionSchema>;
export type Take = z.infer<typeof takeSchema>;
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;
export type Checklist = z.infer<typeof checklistSchema>;

/**
 * Checks data from a file against a schema.
 * @param where shown before each field: the file's name
 * @throws UsageError with every problem at once
 */
export function readData<T>(schema: z.ZodType<T>, data: unknown, where: string): T {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new UsageError(read.error.issues.map((issue) => toProblem(issue, data, where)));
}

function toProblem(issue: z.core.$ZodIssue, data: unknown, where: string): UsageProblem {
  const field = [where, issue.path.map(String).join('.')].filter(Boolean).join(': ');
  const value = valueAt(data, issue.path);
  return { field, expected: issue.message, got: value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80) };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
