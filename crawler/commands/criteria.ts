import { UsageError } from '../../rules/errors.ts';
import type { Criterion } from '../../rules/evaluate/checklist.ts';
import { SEVERITY_WORDS } from '../../rules/words.ts';
import { listChecklists, loadChecklist, loadCriteria } from '../seeds.ts';
import { EXIT } from '../terminal/io.ts';
import { padEnd } from '../terminal/width.ts';
import type { Command } from './command.ts';

export const criteria: Command = {
  name: 'criteria',
  args: ['[id]'],
  about: '每个评测点要求什么、对应哪些条款、怎样判定、已知误报',
  flags: ['json'],
  prepare({ args, flags, io }) {
    const all = loadCriteria();
    const [id] = args;
    const found = all.find((one) => one.id === id);
    if (id !== undefined && found === undefined)
      throw new UsageError([{ field: '<id>', expected: '评测点编号（zwgk criteria 列出全部）', got: id }]);
    return async () => {
      if (flags.json)
        io.out(`${JSON.stringify(found === undefined ? all : { ...found, clauses: clausesOf(found.id) }, null, 2)}\n`);
      else io.out(found === undefined ? list(all) : describe(found, clausesOf(found.id)));
      return EXIT.done;
    };
  },
};

function list(all: readonly Criterion[]): string {
  return all.map(({ id, title }) => `${padEnd(id, 34)}${title}\n`).join('');
}

interface ServedClause {
  checklist: string;
  id: string;
  place: string;
}

function clausesOf(criterion: string): ServedClause[] {
  return listChecklists().flatMap((name) =>
    loadChecklist(name)
      .criteria.filter((entry) => entry.criterion === criterion)
      .flatMap((entry) => entry.clauses.map((clause) => ({ checklist: name, ...clause }))),
  );
}

function describe(criterion: Criterion, clauses: readonly ServedClause[]): string {
  const lines = [
    `${criterion.title}（${criterion.id}）`,
    `  严重程度  ${SEVERITY_WORDS[criterion.severity]}`,
    `  判定规则  ${criterion.rule}`,
    `  怎样判定  ${criterion.how}`,
  ];
  if (criterion.falseAlarms !== '') lines.push(`  已知误报  ${criterion.falseAlarms}`);
  if (criterion.basis !== '') lines.push(`  依据      ${criterion.basis}`);
  for (const { checklist, id, place } of clauses) lines.push(`  条款      ${checklist}  ${id}  ${place}`);
  return `${lines.join('\n')}\n`;
}
