import { UsageError } from '../../rules/errors.ts';
import type { Criterion } from '../../rules/evaluate/checklist.ts';
import { SEVERITY_WORDS } from '../../rules/words.ts';
import { loadCriteria, type Measured } from '../seeds.ts';
import { EXIT } from '../terminal/io.ts';
import { hang, padEnd } from '../terminal/width.ts';
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
      else io.out(explained === null ? list(all) : describe(explained, sources.measured, io.columns));
      return EXIT.done;
    };
  },
};

function list(all: readonly Criterion[]): string {
  return all.map(({ id, title }) => `${padEnd(id, 34)}${title}\n`).join('');
}

function describe({ criterion, rules, clauses, measured }: Explained, { date }: Measured, columns: number): string {
  const rows: [label: string, text: string][] = [
    ['严重程度', SEVERITY_WORDS[criterion.severity]],
    ['怎样判定', criterion.how],
    ['已知误报', criterion.falseAlarms],
    ['依据', criterion.basis],
    ...rules.flatMap(({ id, title, needs, params }): [string, string][] => [
      ['规则', `${title}（${id}），看${needs.join('、')}`],
      ...params.map(({ words, value }): [string, string] => ['', `· ${words}：${valueWords(value)}`]),
    ]),
    ...clauses.map(({ checklist, id, place }): [string, string] => ['条款', `${checklist}  ${id}  ${place}`]),
    ...measured.flatMap(({ words, seen, heldOut }): [string, string][] => [
      ['实测', words],
      ['', `· 留出网站 ${measuredWords(heldOut)}`],
      ['', `· 参照网站 ${measuredWords(seen)}`],
    ]),
  ];
  if (measured.length > 0) rows.push(['', `${date}在生成的县级网站上测得，详见 docs/criteria/`]);
  const lines = rows
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) => hang(`  ${padEnd(label, 10)}`, text, columns));
  return `${[`${criterion.title}（${criterion.id}）`, ...lines].join('\n')}\n`;
}

function measuredWords({ precision, recall, planted }: Explained['measured'][number]['seen']): string {
  return `查准${shareWords(precision)}、查全${shareWords(recall)}（${planted}处）`;
}
