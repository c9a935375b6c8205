import * as z from 'zod';
import { checklistSchema, criterionSchema, readData, type Checklist } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import type { ChecklistChoice } from './checklist-choice.ts';
import criteriaData from '../../seeds/criteria.yaml';

// Each checklist is a file of its own that is loaded when it is chosen; the titles of all of them are at hand.
const FILES = byId(import.meta.glob<unknown>('../../seeds/checklists/*.yaml', { import: 'default' }));
const TITLES = byId(
  import.meta.glob<string>('../../seeds/checklists/*.yaml', { query: '?title', import: 'default', eager: true }),
);

/** Ids and titles of the bundled checklists, the default first. */
export function bundledChecklists(): { id: string; title: string }[] {
  const rest = [...TITLES.keys()].filter((id) => id !== 'county').sort();
  return ['county', ...rest].map((id) => ({ id, title: TITLES.get(id) ?? id }));
}

let known: { of: string; plan: Promise<Plan> } | null = null;

/**
 * The plan of a checklist, from the same data and by the same code as the crawler's.
 * @throws Problems that name each wrong field of the file
 */
export function planOf(choice: ChecklistChoice): Promise<Plan> {
  const of = JSON.stringify(choice);
  if (known?.of !== of) known = { of, plan: readPlan(choice) };
  return known.plan;
}

async function readPlan(choice: ChecklistChoice): Promise<Plan> {
  const checklist = await readChecklist(choice);
  return makePlan(checklist, readData(z.array(criterionSchema), criteriaData, 'criteria.yaml'));
}

async function readChecklist(choice: ChecklistChoice): Promise<Checklist> {
  if ('yaml' in choice) {
    const { readYaml } = await import('./read-yaml.ts');
    return readData(checklistSchema, readYaml(choice.yaml), choice.name);
  }
  const where = `${choice.bundled}.yaml`;
  const data = await FILES.get(choice.bundled)?.();
  if (data === undefined) throw new Error(`${where}: there is no such checklist in this version`);
  return readData(checklistSchema, data, where);
}

function byId<T>(files: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(files).map(([path, one]) => [path.replace(/^.*\/|\.yaml.*$/g, ''), one]));
}
