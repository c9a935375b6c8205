import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { checklistSchema, criterionSchema, readData } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';

const seed = (path: string): unknown => parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8'));

/** The plan of a bundled checklist, read the way the command reads it. */
export function seedPlan(id: string): Plan {
  return makePlan(
    readData(checklistSchema, seed(`checklists/${id}.yaml`), id),
    readData(z.array(criterionSchema), seed('criteria.yaml'), 'criteria.yaml'),
  );
}
