import { UsageError } from '../../rules/errors.ts';
import type { Criterion } from '../../rules/evaluate/checklist.ts';
import { SEVERITY_WORDS } from '../../rules/words.ts';
import { loadCriteria, type Measured } from '../seeds.ts';
import { EXIT } from '../terminal/io.ts';
import { padEnd } from '../terminal/width.ts';
import type { Command } from './command.ts';
import { explainCriterion, loadSources, shareWords, valueWords, type Explained } from './parts/explain-criterion.ts';

export const criteria: Command = {
  name: 'criteria',
  args: ['[id]'],
  about: '每个评测点要求什么、对应哪些条款、怎样判定、已知误报、实测查准率和查全率',
  flags: ['json'],
  prepare({ args, flags, io }) {
    const all = loadCriteria();
    const [id] = args;
    const found = all.find((one) => one.id === id);
    if (id !== undefined && found === undefined)
      throw new UsageError([{ field: '<id>', expected: '评测点编号（zwgk criteria 列出全部）', got: id }]);
    return async () => {
      const sources = loadSources();
      const explained = found === undefined ? null : explainCriterion(found, sources);
      if (flags.json)
        io.out(
          `${JSON.stringify(explained === null ? all : { ...found, ...explained, criterion: undefined, checks: undefined }, null, 2)}\n`,
        );
      else io.out(explained === null ? list(all) : describe(explained, sources.measured));
      return EXIT.done;
    };
  },
};

function list(all: readonly Criterion[]): string {
  return all.map(({ id, title }) => `${padEnd(id, 34)}${title}\n`).join('');
}

function describe({ criterion, rules, clauses, measured }: Explained, { date }: Measured): string {
  const lines = [
    `${criterion.title}（${criterion.id}）`,
    `  严重程度  ${SEVERITY_WORDS[criterion.severity]}`,
    `  怎样判定  ${criterion.how}`,
  ];
  if (criterion.falseAlarms !== '') lines.push(`  已知误报  ${criterion.falseAlarms}`);
  if (criterion.basis !== '') lines.push(`  依据      ${criterion.basis}`);
  for (const { id, title, needs, params } of rules) {
    lines.push(`  规则      ${title}（${id}），看${needs.join('、')}`);
    for (const { words, value } of params) lines.push(`              ${words}：${valueWords(value)}`);
  }
  for (const { checklist, id, place } of clauses) lines.push(`  条款      ${checklist}  ${id}  ${place}`);
  for (const { words, seen, heldOut } of measured)
    lines.push(
      `  实测      ${words}：留出网站查准${shareWords(heldOut.precision)}、查全${shareWords(heldOut.recall)}（${heldOut.planted}处）；参照网站查准${shareWords(seen.precision)}、查全${shareWords(seen.recall)}（${seen.planted}处）`,
    );
  if (measured.length > 0) lines.push(`            ${date}在生成的县级网站上测得，详见 docs/criteria/`);
  return `${lines.join('\n')}\n`;
}
