import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  explainCriterion,
  loadSources,
  shareWords,
  valueWords,
  type Explained,
  type MeasuredFault,
  type Sources,
} from '../crawler/commands/parts/explain-criterion.ts';
import { deciderWords } from '../crawler/commands/parts/checklist/line-words.ts';
import { DEFAULT_CHECKLIST, loadChecklist, loadCriteria, type Measured } from '../crawler/seeds.ts';
import { SEVERITY_WORDS } from '../rules/words.ts';

// npm run docs:criteria: writes docs/criteria/ from the seeds, the rules and the last measurement.

const FOLDER = join(import.meta.dirname, '..', 'docs', 'criteria');

/** Criteria that only other checklists ask for. */
const REST = { id: 'national', title: '只在国办秘函〔2019〕19号清单里的评测点' };

interface Family {
  id: string;
  title: string;
  criteria: Explained[];
}

/** Pages by file name, as they ought to be. */
export function criteriaPages(): Map<string, string> {
  const sources = loadSources();
  const families = readFamilies(sources);
  return new Map([
    ['README.md', overview(families, sources.measured)],
    ...families.map((family): [string, string] => [`${family.id}.md`, familyPage(family)]),
  ]);
}

/** The pages that lie there, by file name. */
export function writtenPages(): Map<string, string> {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

export function main(): number {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const pages = criteriaPages();
  for (const [name, text] of pages) writeFileSync(join(FOLDER, name), text);
  console.log(`docs/criteria: ${pages.size} pages`);
  return 0;
}

/** As the default checklist groups them, in its order. */
function readFamilies(sources: Sources): Family[] {
  const { groups, criteria: lines } = loadChecklist(DEFAULT_CHECKLIST);
  const groupOf = new Map(lines.map(({ criterion, group }) => [criterion, group]));
  const all = loadCriteria();
  return [...groups, REST]
    .map(({ id, title }) => ({
      id,
      title,
      criteria: all
        .filter((one) => (groupOf.get(one.id) ?? REST.id) === id)
        .map((one) => explainCriterion(one, sources)),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

function overview(families: readonly Family[], measured: Measured): string {
  const { date, rules, sites, faults } = measured;
  const all = [...new Map(families.flatMap(({ criteria }) => criteria.flatMap((one) => one.measured)).map((one) => [one.fault, one])).values()]; // prettier-ignore
  const unmeasured = Object.keys(faults).length === 0;
  return `${[
    '# 评测点',
    '每个评测点要求什么、怎样判定、已知误报、实测查准率和查全率。命令行里看同样的内容：`zwgk criteria <评测点编号>`。',
    '本目录由 `npm run docs:criteria` 生成，请勿手改。',
    '## 目录',
    ...families.map(({ id, title, criteria }) =>
      [
        `**[${title}](${id}.md)**`,
        '',
        '| 评测点 | 谁来判定 | 留出网站查准 | 查全 |',
        '| --- | --- | --- | --- |',
        ...criteria.map((one) => `| [${one.criterion.title}](${id}.md#${anchor(one)}) | ${deciderWords(one.checks)} | ${together(one, 'precision')} | ${together(one, 'recall')} |`),
      ].join('\n'),
    ), // prettier-ignore
    '## 怎样测得',
    unmeasured
      ? '尚未测量。'
      : [
          `${date}，规则第${rules}版，\`npm run bench:faults\`：按种子生成县级网站，在网站里埋入各类问题和貌似有问题、其实没有问题的内容，`,
          `由 \`zwgk audit\` 本身在本机抓取、判定，再与埋入的清单对照。参照网站${sites.seen}个，规则的毛病是看着它们改的；`,
          `留出网站${sites.heldOut}个，版式、用词都不同，改规则时没有看过。`,
          '查准率是查出的问题里真有问题的比例，查全率是埋入的问题里查出的比例；只作线索、由人判定的不计入查准率。',
          '网站是生成的，不是真实网站：数字说明规则本身可不可靠，不能代替人工复核。',
        ].join(''),
    ...(unmeasured
      ? []
      : [
          [
            '| 问题 | 留出：埋入 | 查准 | 查全 | 参照：埋入 | 查准 | 查全 |',
            '| --- | --- | --- | --- | --- | --- | --- |',
            ...all.map(measuredRow),
          ].join('\n'),
        ]),
  ].join('\n\n')}\n`;
}

function measuredRow({ fault, words, seen, heldOut }: MeasuredFault): string {
  const cells = [heldOut, seen].flatMap(({ planted, precision, recall }) => [
    String(planted),
    shareWords(precision),
    shareWords(recall),
  ]);
  return `| ${words}（${fault}） | ${cells.join(' | ')} |`;
}

/** The lowest figure among the faults of a criterion. */
function together({ measured }: Explained, what: 'precision' | 'recall'): string {
  const shares = measured.map(({ heldOut }) => heldOut[what]).filter((share) => share !== null);
  return shares.length === 0 ? '–' : shareWords(Math.min(...shares));
}

/** The anchor of its heading, as Markdown readers on the web make it. */
const anchor = ({ criterion }: Explained): string =>
  criterion.title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

function familyPage({ title, criteria }: Family): string {
  return `${[`# ${title}`, '[全部评测点](README.md)', ...criteria.map(section)].join('\n\n')}\n`;
}

function section({ criterion, checks, rules, clauses, measured }: Explained): string {
  const { id, title, severity, how, falseAlarms, basis } = criterion;
  const lines = [
    `- 编号：\`${id}\`，${SEVERITY_WORDS[severity]}，${deciderWords(checks)}`,
    `- 怎样判定：${how}`,
    ...rules.flatMap((rule) => [
      `- 规则：${rule.title}（\`${rule.id}\`），看${rule.needs.join('、')}`,
      ...rule.params.map(({ words, value }) => `  - ${words}：${valueWords(value)}`),
    ]),
    ...(falseAlarms === '' ? [] : [`- 已知误报：${falseAlarms}`]),
    ...(basis === '' ? [] : [`- 依据：${basis}`]),
    ...(clauses.length === 0 ? [] : [`- 条款：${clauses.map(({ place }) => place).join('；')}`]),
    ...measured.map(
      ({ words, heldOut }) =>
        `- 实测“${words}”：查准${shareWords(heldOut.precision)}，查全${shareWords(heldOut.recall)}（留出网站，埋入${heldOut.planted}处）`,
    ),
  ];
  return `## ${title}\n\n${lines.join('\n')}`;
}
