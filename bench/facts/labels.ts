import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PAGE_KINDS } from '../../rules/facts/page-facts.ts';

/** Folder of the label files: one YAML file a site, `written/` for the pages that this project wrote itself. */
export const LABELS = join(import.meta.dirname, '..', 'labels');

/** A fact as read by a person: a value, null where the page does not say, or several readings of which any will do. */
const fact = <T extends z.ZodType>(value: T) =>
  z.union([value, z.null(), z.strictObject({ any: z.array(z.union([value, z.null()])).min(2) })]);
const day = fact(z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const text = fact(z.string().min(1).max(120));
const count = fact(z.int().nonnegative());
const flag = fact(z.boolean());

const factFields = {
  kind: fact(z.enum(PAGE_KINDS)),
  title: text,
  published: day,
  written: day,
  documentNumber: text,
  issuer: text,
  validity: text,
  indexNumber: text,
  source: text,
  breadcrumb: fact(z.array(z.string().min(1).max(40))),
  /** Where a redirect stub leads, relative to `base`. */
  forward: text,
  saysEmpty: flag,
  /** Hidden links to other hosts. */
  darkLinks: count,
  attachments: count,
};

const listFields = {
  items: count,
  first: day,
  last: day,
  newest: day,
  /** Entries the site claims. */
  total: count,
  /** Pages of the whole list, on its first page. */
  pages: count,
  /** On a later page: whether another one follows. */
  more: flag,
  /** Entries marked as pinned. */
  pinned: count,
};

const footerFields = {
  siteIdCode: text,
  icp: text,
  police: text,
  conac: flag,
  host: text,
  errorReport: flag,
  ipv6Claim: flag,
};

const pageSchema = z.strictObject({
  /** Address below `base`; the file has the same name, `index.html` for a folder. */
  path: z.string(),
  /** The file, where it is not named like the address. */
  file: z.string().optional(),
  ...z.strictObject(factFields).partial().shape,
  list: z.strictObject(listFields).partial().optional(),
  footer: z.strictObject(footerFields).partial().optional(),
  note: z.string().max(200).optional(),
});

export const labelFileSchema = z.strictObject({
  site: z.string().min(1),
  /** Folder of the saved site; null for pages that lie beside the labels. */
  folder: z.string().min(1).nullable(),
  base: z.url(),
  /** Day the pages were seen, YYYY-MM-DD. */
  seenOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  defaults: z.strictObject(factFields).partial().default({}),
  pages: z.array(pageSchema).min(1),
});

export type PageLabel = z.infer<typeof pageSchema>;
export type LabelFile = z.infer<typeof labelFileSchema> & { name: string };

/** Names of the label files, relative to `LABELS`. */
export function listLabelFiles(): string[] {
  return ['.', 'written'].flatMap((folder) =>
    readdirSync(join(LABELS, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
}

/** YAML has dates of its own; a label's date is text. */
export function readLabelFile(name: string): LabelFile {
  const file = labelFileSchema.parse(parse(readFileSync(join(LABELS, name), 'utf8'), { schema: 'core' }));
  return { ...file, name: basename(name, '.yaml') };
}
