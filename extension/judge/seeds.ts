import { parse } from 'yaml';
import * as z from 'zod';
import { checklistSchema, criterionSchema, readData, type Checklist } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import type { ChecklistChoice } from './checklist-choice.ts';
import criteriaText from '../../seeds/criteria.yaml?raw';

const TEXTS = import.meta.glob<string>('../../seeds/checklists/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const BUNDLED = new Map(Object.entries(TEXTS).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]));

/** Ids and titles of the bundled checklists, the default first. */
export function bundledChecklists(): { id: string; title: string }[] {
  const rest = [...BUNDLED.keys()].filter((id) => id !== 'county').sort();
  return ['county', ...rest].map((id) => ({ id, title: readChecklist({ bundled: id }).title }));
}

let known: { of: string; plan: Plan } | null = null;

/**
 * The plan of a checklist, from the same data and by the same code as the crawler's.
 * @throws Problems that name each wrong field of the file
 */
export function planOf(choice: ChecklistChoice): Plan {
  const of = JSON.stringify(choice);
  if (known?.of === of) return known.plan;
  const criteria = readData(z.array(criterionSchema), parse(criteriaText), 'criteria.yaml');
  const plan = makePlan(readChecklist(choice), criteria);
  known = { of, plan };
  return plan;
}

function readChecklist(choice: ChecklistChoice): Checklist {
  const where = 'yaml' in choice ? choice.name : `${choice.bundled}.yaml`;
  const text = 'yaml' in choice ? choice.yaml : BUNDLED.get(choice.bundled);
  if (text === undefined) throw new Error(`${where}: there is no such checklist in this version`);
  return readData(checklistSchema, parse(text), where);
}
