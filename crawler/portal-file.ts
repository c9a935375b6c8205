import * as z from 'zod';
import { UsageError, type UsageProblem } from '../rules/errors.ts';
import { readData } from '../rules/evaluate/checklist.ts';
import { readPlace } from '../rules/site/policy/issuers.ts';
import { COLUMN_KINDS } from '../rules/site/site-facts.ts';
import type { PortalNotes } from '../rules/units/portal-notes.ts';
import { createUnitIndex } from '../rules/units/unit-index.ts';
import { unitKey } from '../rules/units/unit-key.ts';
import { columnKey, pageKey } from '../rules/url.ts';
import { portalFile, readYaml } from './seeds.ts';
import { CONTACT } from './terminal/flags.ts';

const address = z.url({ protocol: /^https?$/ });
const name = z.string().trim().min(1);

const column = z.strictObject({
  name,
  url: address,
  /** Whose it is; null says that it is nobody's, whatever its pages name as issuer. */
  unit: name.nullable().optional(),
  /** What it is for; told from its name where left out. */
  kind: z.enum(COLUMN_KINDS).optional(),
  /** Longest silence in days; null for none. By its kind and the checklist where left out. */
  cadenceDays: z.number().int().min(1).nullable().optional(),
});
const unit = z.strictObject({
  /** The short form that reports use. */
  name,
  /** Further names that the site gives it. */
  aliases: z.array(name).default([]),
  /** Where its part of the site begins. */
  url: address.optional(),
  /** 组别; by default 县直, for towns and streets 乡镇. */
  group: name.optional(),
  /** Why it is not assessed this time. */
  exempt: name.optional(),
});

/** A portal as its operator describes it, in `seeds/portals/` or anywhere else. */
export const portalSchema = z.strictObject({
  name,
  url: address,
  /** Further hosts that belong to it, with the port where it is not the usual one. */
  hosts: z.array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'a host name without http://')).default([]),
  /** 网站标识码. */
  siteIdCode: z
    .string()
    .regex(/^(\d{10}|bm\d{8})$/i, 'ten digits, or bm and eight')
    .optional(),
  /** Nobody has crawled it and compared yet. */
  unverified: z.boolean().default(false),
  /** How the site's people reach whoever crawls it: an address or a mailbox, in plain letters. */
  contact: z.string().trim().regex(CONTACT, 'a web address or a mailbox').optional(),
  columns: z.array(column).default([]),
  units: z.array(unit).default([]),
});

export type Portal = z.infer<typeof portalSchema>;

/**
 * @param nameOrFile a file, or the name of one that comes with the tool
 * @throws UsageError with every problem of the file
 */
export function loadPortal(nameOrFile: string): Portal {
  const file = portalFile(nameOrFile);
  const portal = readData(portalSchema, readYaml(file, `--portal ${file}`), file);
  const problems = findContradictions(portal, file);
  if (problems.length > 0) throw new UsageError(problems);
  return portal;
}

/** What judging needs of the file. */
export function notesOf({ siteIdCode, columns, units }: Portal): PortalNotes {
  return {
    siteIdCode: siteIdCode ?? null,
    columns: columns.flatMap(({ name: called, url, unit: owner }) =>
      owner === undefined ? [] : [{ name: called, url, unit: owner }],
    ),
    rhythms: columns.flatMap(({ url, kind, cadenceDays }) => {
      if (kind === undefined && cadenceDays === undefined) return [];
      return [{ url, ...(kind !== undefined && { kind }), ...(cadenceDays !== undefined && { cadenceDays }) }];
    }),
    units: units.map((one) => ({
      name: one.name,
      aliases: one.aliases,
      url: one.url ?? null,
      group: one.group ?? null,
      exempt: one.exempt ?? null,
    })),
  };
}

/** @returns what is wrong with a portal, as the reader of its file would be told */
export function checkPortal(given: unknown, file: string): UsageProblem[] {
  try {
    return findContradictions(readData(portalSchema, given, file), file);
  } catch (error) {
    if (error instanceof UsageError) return [...error.problems];
    throw error;
  }
}

/** Names and addresses that stand for two things, and columns of units that the file does not have. */
function findContradictions({ name: portalName, columns, units }: Portal, file: string): UsageProblem[] {
  const problems: UsageProblem[] = [];
  const place = readPlace({ portal: { name: portalName }, home: null });
  const owners = new Map<string, number>();
  const index = createUnitIndex<string>(place);
  units.forEach((one, at) => {
    [one.name, ...one.aliases].forEach((word, n) => {
      const field = `${file}: units.${at}.${n === 0 ? 'name' : `aliases.${n - 1}`}`;
      const key = unitKey(word, place);
      const known = owners.get(key);
      if (known !== undefined && known !== at)
        problems.push({ field, expected: `一个单位一行（units.${known} 已是“${units[known]?.name}”）`, got: word });
      owners.set(key, known ?? at);
      index.add(word, one.name);
    });
  });
  const addresses = new Set<string>();
  columns.forEach((one, at) => {
    const key = columnKey(pageKey(one.url) ?? one.url);
    if (addresses.has(key))
      problems.push({ field: `${file}: columns.${at}.url`, expected: '一个栏目一行', got: one.url });
    addresses.add(key);
    if (units.length > 0 && typeof one.unit === 'string' && index.find(one.unit) === null)
      problems.push({
        field: `${file}: columns.${at}.unit`,
        expected: `units 中的一个名称：${units.map((known) => known.name).join(' | ')}`,
        got: one.unit,
      });
  });
  return problems;
}
