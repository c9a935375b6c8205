import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** A clause as a person read it in a source document. */
export interface TrueClause {
  id: string;
  /** Row or paragraph, as the draft calls it; null where the inventory names none that can be looked up. */
  place: string | null;
  /** A few words that stand in this clause and nowhere else in its row. */
  anchor: string;
  units: string[];
  lead: string | null;
  deadline: string | null;
  /** Criteria that it belongs to; any of them is right. */
  criteria: string[];
}

export interface TrueDocument {
  id: string;
  file: string;
  text: string;
  clauses: TrueClause[];
}

const inventorySchema = z.object({
  documents: z.record(z.string(), z.object({ seed: z.string() })),
  clauses: z.array(
    z.object({
      id: z.string(),
      locator: z.string(),
      units: z.array(z.string()).nullish(),
      lead: z.string().nullish(),
      deadline: z.string().nullish(),
    }),
  ),
  rules: z.array(z.object({ id: z.string(), clauses: z.array(z.string()) })),
});

/** The five documents with every clause of the inventory. @param folder holds `clauses.yaml` and `seeds/` */
export function readTruth(folder: string): TrueDocument[] {
  const inventory = inventorySchema.parse(parse(readFileSync(join(folder, 'clauses.yaml'), 'utf8')));
  const anchors = z
    .record(z.string(), z.tuple([z.number(), z.number()]))
    .parse(parse(readFileSync(join(import.meta.dirname, 'anchors.yaml'), 'utf8')));
  const files = readdirSync(join(folder, 'seeds'));
  return Object.entries(inventory.documents).map(([id, { seed }]) => {
    const file = join(folder, 'seeds', files.find((name) => name.startsWith(seed)) ?? '');
    const text = readFileSync(file, 'utf8');
    const letters = squeeze(text);
    const clauses = inventory.clauses.filter((clause) => clause.id.startsWith(`${id}-`));
    return {
      id,
      file,
      text,
      clauses: clauses.map((clause) => {
        const anchor = anchors[clause.id];
        if (anchor === undefined) throw new Error(`anchors.yaml does not say where ${clause.id} stands`);
        const [at, length] = anchor;
        return {
          id: clause.id,
          place: placeOf(clause.locator),
          anchor: letters.slice(at, at + length),
          units: clause.units ?? [],
          lead: clause.lead ?? null,
          deadline: clause.deadline ?? null,
          criteria: inventory.rules.filter((rule) => rule.clauses.includes(clause.id)).map((rule) => rule.id),
        };
      }),
    };
  });
}

/** Text without white space and the tags that one of the documents carries. Old Word files have straight quotation marks. */
export function squeeze(text: string): string {
  return text.replace(/<\/?p>|\s/g, '').replace(/[“”]/g, '"');
}

/** 附件表第4行 第1点 → 表第4项; 一（二）第1段 第2点 → 一（二）. */
function placeOf(locator: string): string | null {
  if (locator === '结尾段') return null;
  if (/前言|印发通知/.test(locator)) return '前言';
  const bare = locator
    .replace(/\s/g, '')
    .replace(/第\d+点$/, '')
    .replace(/第1段$/, '');
  return bare.replace(/^附件表第(\d+)行$/, '表第$1项');
}
