import * as z from 'zod';
import { checklistSchema, criterionSchema, readData, type Checklist } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import type { ChecklistChoice } from './checklist-choice.ts';

// Each checklist is a file of its own that is loaded when it is chosen; the titles of all of them are at hand.
const FILES = byId(import.meta.glob<unknown>('../../seeds/checklists/*.yaml', { import: 'default' }));
const [CRITERIA] = Object.values(
  import.meta.glob<unknown>('../../seeds/criteria.yaml', { query: '?plain', import: 'default', eager: true }),
);
const TITLES = byId(
  import.meta.glob<string>('../../seeds/checklists/*.yaml', { query: '?title', import: 'default', eager: true }),
);

/** Ids and titles of the bundled checklists, the default first. */
export function bundledChecklists(): { id: string; title: string }[] {
  const rest = [...TITLES.keys()].filter((id) => id !== 'county').sort();
  return ['county', ...rest].map((id) => ({ id, title: TITLES.get(id) ?? id }));
}

/** The newest few, since a portal may have been judged by another checklist than the page in front. */
const known = new Map<string, Promise<Plan>>();
const MOST_KNOWN = 4;

/**
 * The plan of a checklist, from the same data and by the same code as the crawler's.
 * @throws Problems that name each wrong field of the file
 */
export function planOf(choice: ChecklistChoice): Promise<Plan> {
  const of = JSON.stringify(choice);
  const plan = known.get(of) ?? readPlan(choice);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(of, plan);
  return plan;
}

/**
 * The plan by which a result was judged.
 * @param name `id@edition`
 * @param choice the reviewer's own, which may be a file
 * @returns null where no checklist of that name and edition is at hand
 */
export async function planNamed(name: string, choice: ChecklistChoice): Promise<Plan | null> {
  const bundled = { bundled: name.split('@')[0] ?? '' };
  for (const one of [choice, ...(TITLES.has(bundled.bundled) ? [bundled] : [])]) {
    const plan = await planOf(one).catch(() => null);
    if (plan !== null && `${plan.checklist.id}@${plan.checklist.edition}` === name) return plan;
  }
  return null;
}

async function readPlan(choice: ChecklistChoice): Promise<Plan> {
  const checklist = await readChecklist(choice);
  return makePlan(checklist, readData(z.array(criterionSchema), CRITERIA, 'criteria.yaml'));
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
