import { auditResultSchema } from '../../../../rules/result/audit-result.ts';
import type { Comparison } from '../../compare.ts';
import type { SitePlan } from './plan.ts';

export type ColumnComparison = Comparison & { column: string };

/** Every column of the plan beside the one of that path in the audit; a column that cannot be read must not be judged. */
export function compareColumns(plan: SitePlan, audit: unknown): ColumnComparison[] {
  const { columns } = auditResultSchema.parse(audit);
  const found: ColumnComparison[] = [];
  for (const { path, truth } of plan.columns) {
    const name = path.join(' > ');
    const got = columns.filter((column) => column.path.join(' > ') === name);
    const [own] = got;
    const add = (field: string, expected: unknown, value: unknown, right: boolean): void => {
      found.push({ column: name, field: `column.${field}`, expected, got: value, right });
    };
    if (truth.state === null) {
      add('state', 'unchecked or not listed', own?.state ?? null, own === undefined || own.state === 'unchecked');
      continue;
    }
    add('found', 1, got.length, got.length === 1);
    add('latest', truth.latest, own?.latest ?? null, own !== undefined && own.latest === truth.latest);
    add('state', truth.state, own?.state ?? null, own?.state === truth.state);
    add('items', truth.items, own?.items ?? null, own?.items === truth.items);
  }
  const planned = new Set(plan.columns.map(({ path }) => path.join(' > ')));
  const others = columns.map((column) => column.path.join(' > ')).filter((path) => !planned.has(path));
  found.push({ column: '', field: 'columns not planned', expected: 0, got: others, right: others.length === 0 });
  return found;
}
