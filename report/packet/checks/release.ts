import { STATE_WORDS } from '../../../rules/words.ts';
import { addWorkingDays, workingDaysBetween } from '../../../rules/text/working-days.ts';
import { formatInstant } from '../../format.ts';
import { holdsIdentifier } from '../model/clean.ts';
import { UNDECIDED } from '../model/ranking.ts';
import { NO_OWNER, PORTAL_OWNER } from '../model/problem.ts';
import { typeOf } from '../model/problem-types.ts';
import { type Book, fileNameOf } from '../tables/all.ts';
import type { Cell } from '../tables/table.ts';
import { cellsOf, rankingsOf, tableOf, tablesOf, type Check, type Printed } from './check.ts';

/** 7. The window lies in the period, the cut-off before the date of the paper, deadlines after it and on working days. */
export const datesHold: Check = (printed) => {
  const { packet, body } = printed;
  const { period, window, asOf, issued } = packet;
  const [from, to] = [window.from, window.to].map((instant) => formatInstant(instant).slice(0, 10));
  const problems = tableOf(printed, 'problems');
  const deadlines = [...new Set(problems === undefined ? [] : cellsOf(problems, '整改时限'))];
  const promised = body.paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/于(\d{4})年(\d+)月(\d+)日前/g)].map(([, year, month = '', date = '']) =>
      [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
    ),
  );
  return [
    ...(from !== undefined && to !== undefined && from >= period.from && to <= period.to
      ? []
      : [`检查时间${from}至${to}不在${period.words}之内`]),
    ...(to !== undefined && to <= issued && asOf <= issued ? [] : [`成文日期${issued}早于检查截止日`]),
    ...(deadlines.every((day) => day === null || promised.includes(String(day)))
      ? []
      : [`正文的时限${promised.join('、')}与附件3的整改时限不符`]),
    ...deadlines.flatMap((day) => {
      if (typeof day !== 'string') return ['整改时限所在年份的节假日安排尚未公布，时限未定'];
      const isWorkday = addWorkingDays(day, 1) !== null && workingDaysBetween(dayBefore(day), day) === 1;
      return isWorkday && day > issued ? [] : [`整改时限${day}不是成文日期之后的工作日`];
    }),
  ];
};

/** 8. Every unit stands in one group, and every problem has somebody to answer for it. */
export const unitsHold: Check = (printed) => {
  const named = rankingsOf(printed).flatMap((table) => cellsOf(table, '单位'));
  const twice = named.filter((unit, index) => named.indexOf(unit) !== index);
  const all = new Set(printed.packet.ranking.map(({ unit }) => unit));
  const listed = printed.packet.ranking.filter(
    ({ unit, notes }) => !named.includes(unit) && !notes.some((note) => note.startsWith('本期不参评')),
  );
  const problems = tableOf(printed, 'problems');
  const owners = new Set(problems === undefined ? [] : cellsOf(problems, '单位').map(String));
  return [
    ...[...new Set(twice)].map((unit) => `${unit}同时列在两个组`),
    ...listed.map(({ unit }) => `${unit}没有列入排名表`),
    ...[...owners]
      .filter((unit) => unit !== PORTAL_OWNER && !all.has(unit))
      .map((unit) => (unit === NO_OWNER ? '有问题没有确定责任单位' : `${unit}不在测评对象之中`)),
  ];
};

/**
 * 9. People have looked at everything that is printed, and at everything that might have been: no problem waits. Lines on
 * which nothing could be concluded cost nothing, and the ranking and the paper say so.
 */
export const reviewHolds: Check = ({ packet, books, body }) => [
  ...(packet.basis === 'confirmed' ? [] : ['按机评（预评分）计分，没有以人工复核为准（--basis confirmed）']),
  ...(packet.unreviewed === 0 ? [] : [`还有${packet.unreviewed}个问题待人工复核`]),
  ...rankingsOf({ books }).flatMap((table) => {
    const [units, notes] = [cellsOf(table, '单位'), cellsOf(table, '备注').map(String)];
    const told = units.filter((_, at) => notes[at]?.includes(UNDECIDED)).length;
    const group = table.id.split('-').at(-1) ?? '';
    const said = body.paragraphs.find(({ text }) => text.startsWith(`${group}：`))?.text ?? '';
    const count = Number(/(?<!\d)(\d+)个单位有指标未作结论/.exec(said)?.[1] ?? 0);
    return [
      ...units.flatMap((unit, at) => undecidedIn(books, unit, notes[at] ?? '')),
      ...(count === told ? [] : [`正文“${group}”说${count}个单位有指标未作结论，排名表备注为${told}个`]),
    ];
  }),
];

const OPEN: ReadonlySet<unknown> = new Set([STATE_WORDS['needs-review'], STATE_WORDS.unchecked]);

/** Lines of a unit on which nothing was concluded cost nothing, and stand in the notes beside its score. */
function undecidedIn(books: readonly Book[], unit: Cell, notes: string): string[] {
  const sheet = tablesOf(books).find(({ id, name }) => id.startsWith('unit-') && name === unit);
  if (sheet === undefined) return [];
  const [states, marks, taken] = ['判定', '分值', '扣分'].map((title) => cellsOf(sheet, title));
  const open = (states ?? []).flatMap((state, at) => (OPEN.has(state) ? [at] : []));
  const costly = open.filter((at) => (taken?.[at] ?? 0) !== 0).length;
  const isTold = notes.includes(UNDECIDED) || open.every((at) => (marks?.[at] ?? 0) === 0);
  return [
    ...(costly === 0 ? [] : [`${unit}：${costly}项没有结论却扣了分`]),
    ...(isTold ? [] : [`${unit}：有没有结论的项，备注没有写明待定分值`]),
  ];
}

const PRIVACY = typeOf('id-card');

/** 10. No number of a person stands anywhere, names of files and addresses included. */
export const nothingPersonal: Check = (printed) => {
  const wrong = new Set<string>();
  for (const { where, text } of textsOf(printed)) if (!wrong.has(where) && holdsIdentifier(text)) wrong.add(where);
  // A picture of a page that shows somebody's number has it covered, or it is not shown.
  const bare = printed.packet.pictures.filter(
    ({ problem, covered }) => typeOf(problem.fault) === PRIVACY && !problem.isInFile && covered === 0,
  );
  return [
    ...[...wrong].map((where) => `${where}中有个人证件、电话或账户号码`),
    ...bare.map(({ number, problem }) => `${number}（问题${problem.number}）没有遮盖任何个人信息`),
  ];
};

/** Everything that is printed, text by text: a county's tables twice over would take as much memory again. */
function* textsOf({ packet, books, body }: Printed): Generator<{ where: string; text: string }> {
  for (const { title, note, foot, rows, name: where } of tablesOf(books)) {
    for (const text of [title, note, ...foot]) yield { where, text };
    for (const row of rows) for (const text of row) if (typeof text === 'string') yield { where, text };
  }
  for (const { name } of books) yield { where: '文件名', text: fileNameOf(packet, name) };
  const { title, to, paragraphs, signer } = body;
  for (const text of [title, to, signer]) yield { where: '正文', text };
  for (const { lead = '', text } of paragraphs) yield { where: '正文', text: lead + text };
}

/** 11. A workbook of one table is called as its sheet is, the paper names its annexes so, and no two tables share a name. */
export const namesAgree: Check = ({ books, body }) => {
  const said = body.annexes.map(({ number, name }) => `附件${number} ${name}`);
  const annexes = tablesOf(books).flatMap(({ name }) => (/^附件\d/.test(name) ? [name] : []));
  const names = tablesOf(books).map(({ name }) => name);
  return [
    ...(JSON.stringify(said) === JSON.stringify(annexes) ? [] : ['正文的附件说明与附件的名称、顺序不符']),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `有两张表都叫“${name}”`),
    ...books.flatMap(({ name, tables: [table, ...others] }) =>
      table === undefined || others.length > 0 || table.name.replace(' ', '_') === name
        ? []
        : [`文件“${name}”中的表叫“${table.name}”`],
    ),
  ];
};

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
