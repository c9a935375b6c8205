import * as z from 'zod';
import { UsageError, type UsageProblem } from '../errors.ts';
import { FAULTS } from '../faults.ts';
import { SEVERITIES } from '../result/audit-result.ts';

/** A duty as data: which rule decides it, with which parameters. */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id'),
  title: z.string().min(1),
  rule: z.string().min(1),
  severity: z.enum(SEVERITIES),
  /** How it is decided, for the reader; '' where nobody reads it. */
  how: z.string().default(''),
  /** Known false alarms. */
  falseAlarms: z.string().default(''),
  /** Where its figures come from, and how sure they are. */
  basis: z.string().default(''),
  params: z.record(z.string(), z.unknown()).default({}),
  /** Further rules that decide the same duty: a column must be there, and what stands in it must be right. */
  also: z
    .array(z.strictObject({ rule: z.string(), params: z.record(z.string(), z.unknown()).default({}) }))
    .default([]),
});

const share = z.number().min(0).max(1);

/** How marks are taken: a closed vocabulary, see `take.ts`. */
export const takeSchema = z.discriminatedUnion('by', [
  /** So many marks for every finding, up to `cap` (by default the marks of the line). */
  z.strictObject({ by: z.literal('each'), marks: z.number().positive(), cap: z.number().positive().optional() }),
  /** In proportion to the subjects at fault. */
  z.strictObject({ by: z.literal('share') }),
  /** Nothing while at least `min` of the subjects are in order; below it in proportion to what is lacking. */
  z.strictObject({ by: z.literal('ratio'), min: share }),
  /** All marks with the first fault. */
  z.strictObject({ by: z.literal('any') }),
  /** All marks, and only where every subject is at fault. */
  z.strictObject({ by: z.literal('all') }),
  /** A person answers; each choice keeps a share of the marks. */
  z.strictObject({ by: z.literal('ask'), choices: z.array(z.strictObject({ name: z.string(), keeps: share })).min(2) }),
]);

/** Credit above the marks: for every item that a person has confirmed. */
export const bonusSchema = z.strictObject({
  each: z.number().positive(),
  /** Marks, per cent of the full marks, or per cent of the score reached; documents seldom say which. */
  unit: z.enum(['marks', 'percent-of-full', 'percent-of-score']),
  /** Most that this line may give, in marks; null where the document sets no limit. */
  cap: z.number().positive().nullable(),
});

/** A numbered place in a source document. */
export const clauseSchema = z.strictObject({
  /** Its document's prefix, a hyphen, its place: `dz-08a`. */
  id: z.string().regex(/^[a-z0-9]+-\S+$/, 'a document prefix, a hyphen and a place, like dz-08a'),
  place: z.string().min(1),
  /** The requirement in our words. */
  text: z.string().optional(),
  /** For a bonus entry that a person proves: what each item earns. */
  bonus: bonusSchema.optional(),
});

export const checklistEntrySchema = z.strictObject({
  criterion: z.string(),
  group: z.string(),
  marks: z.number().nonnegative(),
  /** The marks are nobody's but ours: no source that was seen states them. Shown wherever the marks are. */
  estimate: z.boolean().default(false),
  take: takeSchema,
  clauses: z.array(clauseSchema),
  /** The duty is due from this day on: `not-due` before. */
  deadline: z.iso.date().optional(),
  /** The line applies from and until these days (both included) and stands outside the score beyond them. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Share of the marks kept where a 情况说明 stands in for the content. */
  explainedKeeps: share.default(1),
  /** Of the lines with one name here only the one that loses most counts: one fact, one deduction. */
  exclusive: z.string().optional(),
  /** A confirmed fault, or an answer that keeps nothing, fails the portal whatever its score. */
  veto: z.boolean().default(false),
  /** As `veto`, from so many faults (or pages with any) on: 空白栏目5个. Of the named faults only, where some are named. */
  vetoAt: z
    .strictObject({
      count: z.int().min(2),
      of: z.enum(['findings', 'pages']).default('findings'),
      faults: z.array(z.enum(FAULTS)).default([]),
    })
    .optional(),
  bonus: bonusSchema.optional(),
  /** Whom the document gives the duty to; lines for units are judged unit by unit. */
  units: z.array(z.string()).default([]),
  params: z.record(z.string(), z.unknown()).default({}),
});

/** A clause of a draft that stands under no criterion yet. */
const openClauseSchema = z.strictObject({
  id: z.string(),
  place: z.string(),
  text: z.string(),
  units: z.array(z.string()).default([]),
  deadline: z.iso.date().nullable().default(null),
  /** Likeliest first; `score` from 0 to 1. */
  choices: z.array(z.strictObject({ criterion: z.string(), score: share })).default([]),
});

export const checklistSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id'),
  title: z.string().min(1),
  edition: z.string().min(1),
  source: z.string().min(1),
  /** Short titles of the source documents by the prefix of their clauses: `dz` → 东至2020. */
  documents: z.record(z.string(), z.string()).default({}),
  full: z.number().positive(),
  /** Where the marks come from; shown with the score. */
  marksBasis: z.string().min(1),
  /** Grades from best to worst; a score below the last `from` has the grade `below`. */
  grades: z.array(z.strictObject({ name: z.string(), from: z.number() })).default([]),
  below: z.string().default('不合格'),
  /** Bonus lines count only for scores above `gate`, and at most `cap` together. */
  bonus: z.strictObject({ gate: z.number(), cap: z.number().nullable() }).default({ gate: 0, cap: null }),
  /** Full marks of unit groups that differ from the checklist's. */
  fullByUnitGroup: z.record(z.string(), z.number().positive()).default({}),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })).min(1),
  criteria: z.array(checklistEntrySchema).min(1),
  /** Only in a draft made from a document: what is left for a person. It goes when all of it is settled. */
  draft: z
    .strictObject({
      /** Ids of clauses that stand under their first choice, which is not sure. */
      check: z.array(z.string()).default([]),
      /** Stand under no criterion yet. */
      unmatched: z.array(openClauseSchema).default([]),
      /** Text that was taken for no clause. */
      left: z.array(z.strictObject({ place: z.string(), reason: z.string(), text: z.string() })).default([]),
    })
    .optional(),
});

export type Criterion = z.infer<typeof criterionSchema>;
export type Take = z.infer<typeof takeSchema>;
export type Bonus = z.infer<typeof bonusSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;
export type Checklist = z.infer<typeof checklistSchema>;

/** Where a clause stands, its document first: 东至2020 表第8项 第1点. */
export function placeOf({ id, place }: Clause, { documents }: Pick<Checklist, 'documents'>): string {
  const document = documents[id.slice(0, id.indexOf('-'))];
  return document === undefined ? place : `${document} ${place}`;
}

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
  return { field, expected: issue.message, got: value === undefined ? 'nothing' : written(value) };
}

/** YAML can make a list a part of itself, which JSON cannot write. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    return 'a value that holds itself';
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
