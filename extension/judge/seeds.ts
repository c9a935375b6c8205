import { parse } from 'yaml';
import * as z from 'zod';
import { checklistSchema, criterionSchema, readData } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import checklistText from '../../seeds/checklists/county.yaml?raw';
import criteriaText from '../../seeds/criteria.yaml?raw';

/** The plan of the default checklist: the same data, and the same default, as the crawler's. */
export function bundledPlan(): Plan {
  const criteria = readData(z.array(criterionSchema), parse(criteriaText), 'criteria.yaml');
  const checklist = readData(checklistSchema, parse(checklistText), 'county.yaml');
  return makePlan(checklist, criteria);
}
