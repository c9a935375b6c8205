import * as z from 'zod';
import { CAUSES } from '../causes.ts';
import { FAULTS } from '../faults.ts';
import { PAGE_KINDS } from '../facts/page-facts.ts';
import { probesSchema } from './probes.ts';
import { STATES } from './states.ts';
import { unitResultSchema } from './units.ts';
import { warningSchema } from './warnings.ts';

export { STATES, type State } from './states.ts';
export { ipv6ProbeSchema, type Ipv6Probe, type Probes } from './probes.ts';

// The contract of audit.json. Written by the crawler and the extension, read by the report.

const day = z.iso.date();
const instant = z.iso.datetime();

/** Proof of a finding: words of the page, places looked at in vain, or a measurement. Each says where, when, from which bytes. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote'),
    quote: z.string(),
    /** Where on the page, in words: 正文第3段, 表1第4行第2列, 页脚. */
    place: z.string(),
    url: z.string(),
    seenAt: instant,
    bytesHash: z.string(),
  }),
  z.object({
    kind: z.literal('absence'),
    /** What was looked for. */
    wanted: z.string(),
    looked: z.array(z.object({ place: z.string(), url: z.string() })),
    seenAt: instant,
    bytesHash: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('measure'),
    name: z.string(),
    value: z.string(),
    url: z.string(),
    seenAt: instant,
  }),
]);

export const SEVERITIES = ['veto', 'major', 'minor', 'lead'] as const;
export const CONFIDENCES = ['certain', 'likely', 'lead'] as const;
export const FINDING_STATUSES = ['open', 'confirmed', 'dismissed', 'explained', 'disputed', 'fixed'] as const;
export const COLUMN_STATES = ['fresh', 'stale', 'blank', 'explained', 'undated', 'unchecked'] as const;

const columnRef = z.object({ name: z.string(), path: z.array(z.string()), url: z.string() });
export const fileRef = z.object({
  url: z.string(),
  name: z.string(),
  sheet: z.string().nullable(),
  page: z.number().nullable(),
  row: z.number().nullable(),
});

export const findingSchema = z.object({
  /** `criterion/fault/` + 16 hex digits of the subject and slot; the same in the crawler and in the extension. */
  key: z.string(),
  criterion: z.string(),
  rule: z.string(),
  fault: z.enum(FAULTS),
  severity: z.enum(SEVERITIES),
  confidence: z.enum(CONFIDENCES),
  url: z.string(),
  pageTitle: z.string().nullable(),
  publishedDate: day.nullable(),
  column: columnRef.nullable(),
  unit: z.string().nullable(),
  /** What says that it is the unit's, in words; absent where nobody's or said by the rule itself. */
  unitWhy: z.string().optional(),
  file: fileRef.nullable(),
  message: z.string(),
  proof: z.array(proofSchema).min(1),
  /** Places that show this same problem. */
  count: z.number().int().min(1),
  firstSeen: instant,
  lastSeen: instant,
  status: z.enum(FINDING_STATUSES),
});

export const criterionResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  clauses: z.array(z.string()),
  /** Where each clause stands in its document, in the order of `clauses`. */
  places: z.array(z.string()),
  rule: z.string(),
  state: z.enum(STATES),
  marks: z.number(),
  /** The marks are an estimate of ours: no source that was seen states them. */
  estimate: z.boolean().optional(),
  taken: z.number(),
  reason: z.string(),
  /** Subjects examined and, of these, how many had no fault. */
  checked: z.number().int(),
  /** Of these, how many a 情况说明 covers; absent for none. */
  explained: z.number().int().optional(),
  findings: z.array(z.string()),
  /** What each finding is about, as numbers; absent where every finding has a subject of its own. */
  subjects: z.array(z.number().int()).optional(),
  /** Why nothing can be concluded though nothing was found; absent for none. */
  doubts: z.array(z.string()).optional(),
  unchecked: z.array(z.object({ cause: z.enum(CAUSES), what: z.string(), count: z.number().int() })),
});

/** A node of the score tree; `marks` and `taken` of a node are the sums over its children that count. */
export interface ScoreNode {
  id: string;
  title: string;
  marks: number;
  taken: number;
  state: (typeof STATES)[number];
  clauses: string[];
  findings: string[];
  children: ScoreNode[];
}

export const scoreNodeSchema: z.ZodType<ScoreNode> = z.object({
  id: z.string(),
  title: z.string(),
  marks: z.number(),
  taken: z.number(),
  state: z.enum(STATES),
  clauses: z.array(z.string()),
  findings: z.array(z.string()),
  get children() {
    return z.array(scoreNodeSchema);
  },
});

export const scoreSchema = z.object({
  /** Two decimals, half up, rounded once; null where more than half of the marks are undecided. */
  total: z.number().nullable(),
  full: z.number(),
  base: z.number().nullable(),
  bonus: z.number(),
  /** What earned the bonus, line by line, before the cap of all. */
  credits: z.array(z.object({ criterion: z.string(), items: z.number().int(), marks: z.number() })).default([]),
  grade: z.string().nullable(),
  /** Why there is no grade, or why it is not that of the marks; null where there is nothing to say. */
  gradeNote: z.string().nullable().default(null),
  veto: z.array(z.object({ criterion: z.string(), reason: z.string() })),
  /** On the scale of `full`: `high` − `low` = `marks`, but for rounding. */
  undecided: z.object({ marks: z.number(), low: z.number(), high: z.number() }),
  basis: z.enum(['machine', 'confirmed']),
  tree: scoreNodeSchema,
});

export const columnResultSchema = z.object({
  name: z.string(),
  path: z.array(z.string()),
  url: z.string(),
  kind: z.string(),
  cadenceDays: z.number().nullable(),
  items: z.number().int(),
  /** Entries the site claims, where it does. */
  claimed: z.number().int().nullable(),
  latest: day.nullable(),
  latestTitle: z.string().nullable(),
  state: z.enum(COLUMN_STATES),
  cause: z.enum(CAUSES).nullable(),
  unit: z.string().nullable(),
  /** What says that it is the unit's, in words; absent where nobody's. */
  unitWhy: z.string().optional(),
});

export const documentResultSchema = z.object({
  url: z.string(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  indexNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  writtenDate: day.nullable(),
  publishedDate: day.nullable(),
  validity: z.string().nullable(),
  downloads: z.array(z.object({ url: z.string(), name: z.string() })),
  interpretations: z.array(z.object({ url: z.string(), title: z.string() })),
});

export const crawlSummarySchema = z.object({
  pages: z.number().int(),
  files: z.number().int(),
  requests: z.number().int(),
  bytes: z.number().int(),
  errors: z.partialRecord(z.enum(CAUSES), z.number().int()),
  blocked: z.array(z.string()),
  complete: z.boolean(),
  stoppedBy: z.string().nullable(),
  /**
   * Where only what may have changed was asked for: since when no longer everything, pages kept as they were known, pages
   * asked for that say what they said before, pages read anew.
   */
  again: z
    .object({ fullAt: z.string(), kept: z.number().int(), same: z.number().int(), read: z.number().int() })
    .optional(),
});

export const auditResultSchema = z.object({
  schema: z.literal(1),
  tool: z.object({
    version: z.string(),
    rules: z.number().int(),
    facts: z.number().int(),
    checklist: z.string(),
    seeds: z.string(),
  }),
  portal: z.object({ name: z.string().nullable(), url: z.string(), siteIdCode: z.string().nullable() }),
  checklist: z.object({
    id: z.string(),
    title: z.string(),
    edition: z.string(),
    /** Where the marks come from. */
    marksBasis: z.string().optional(),
  }),
  asOf: day,
  startedAt: instant,
  finishedAt: instant,
  crawl: crawlSummarySchema,
  score: scoreSchema,
  criteria: z.array(criterionResultSchema),
  findings: z.array(findingSchema),
  columns: z.array(columnResultSchema),
  documents: z.array(documentResultSchema),
  probes: probesSchema,
  /** Page counts by kind, for the reader's orientation. */
  pageKinds: z.partialRecord(z.enum(PAGE_KINDS), z.number().int()),
  /** Units that the checklist's lines are given to, by group and in the order of their ranking. */
  units: z.array(unitResultSchema).default([]),
  /** What is near its limit, the nearest first. */
  warnings: z.array(warningSchema).default([]),
});

export type Proof = z.infer<typeof proofSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type CriterionResult = z.infer<typeof criterionResultSchema>;
export type ColumnResult = z.infer<typeof columnResultSchema>;
export type DocumentResult = z.infer<typeof documentResultSchema>;
export type CrawlSummary = z.infer<typeof crawlSummarySchema>;
export type AuditResult = z.infer<typeof auditResultSchema>;
export type Severity = (typeof SEVERITIES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type ColumnState = (typeof COLUMN_STATES)[number];
