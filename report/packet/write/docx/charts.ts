import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { clip, formatMarks } from '../../../format.ts';
import type { Chart } from '../../model/charts.ts';
import type { Table as Figures } from '../../tables/table.ts';
import { line, run, SIZES } from './look.ts';
import { TEXT_WIDTH } from './page.ts';

// Charts as Word, WPS and LibreOffice draw them themselves, from figures that lie in the file: sharp at any size, and open to
// who wants to change them. The heat map is a table.

const COLOURS = ['14654A', 'C8862B', '3B6EA8', '8A4B7D', '6B7F2A'];
const FONT = { latin: 'Times New Roman', eastAsian: '宋体' };
/** Pixels at 96 to the inch: 156 mm across. */
const WIDTH = 588;

/** 附件5: the charts of a period on upright pages. */
export function chartPage({ table, charts }: { table: Figures; charts: readonly Chart[] }): FileChild[] {
  const number = /^附件\d+/.exec(table.name)?.[0] ?? '';
  const small = { size: SIZES.cell, font: 'number' } as const;
  return [
    line([run(number, { font: 'first' })]),
    line([run(table.title, { font: 'title', size: SIZES.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 700, lineRule: 'exact' },
    }),
    ...[table.note, ...table.foot].map(
      (text) => new Paragraph({ spacing: { before: 80 }, children: [run(text, small)] }),
    ),
    ...charts.flatMap((chart, index) => [
      new Paragraph({
        spacing: { before: 160, after: 60 },
        keepNext: true,
        alignment: AlignmentType.CENTER,
        children: [run(`图表${index + 1}　${chart.title}`, { font: 'first', size: SIZES.cell })],
      }),
      chart.kind === 'heat' ? heatTable(chart) : new Paragraph({ children: [drawn(chart, chart.kind)] }),
    ]),
  ];
}

function drawn(chart: Chart, kind: Exclude<Chart['kind'], 'heat'>): ChartRun {
  const { names, unit } = chart;
  const isMarks = unit === '分';
  const series = chart.series.map(({ name, values }, index) => ({
    name,
    values,
    color: COLOURS[index % COLOURS.length] ?? '14654A',
  }));
  const common = {
    categories: names,
    series,
    font: { name: FONT.eastAsian },
    ...(series.length === 1 ? { legend: false as const } : {}),
    // Nothing where there is none.
    dataLabels: { value: true, numberFormat: isMarks ? '0.00' : '0;;' },
    altText: { name: chart.title, title: chart.title, description: wordsOf(chart) },
    chartArea: { border: 'none' as const },
  };
  switch (kind) {
    case 'line':
      return new ChartRun({
        type: 'line',
        markers: true,
        ...common,
        dataLabels: { ...common.dataLabels, position: 'above' },
        valueAxis: { numberFormat: '0', ...rangeOf(chart) },
        transformation: { width: WIDTH, height: 230 },
      });
    case 'bar':
      return new ChartRun({
        type: 'bar',
        ...common,
        // The first on top.
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false },
        transformation: { width: WIDTH, height: 60 + 24 * names.length },
      });
    case 'column':
      return new ChartRun({
        type: 'column',
        ...common,
        valueAxis: { visible: false, gridlines: false },
        transformation: { width: WIDTH, height: 220 },
      });
  }
}

/** From the ten below the lowest average to the ten above the highest. */
function rangeOf({ series }: Chart): { minimum: number; maximum: number; interval: number } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const minimum = Math.max(0, Math.floor((Math.min(...values) - 1) / 10) * 10);
  const maximum = Math.ceil(Math.max(...values, 1) / 10) * 10;
  return { minimum, maximum, interval: maximum - minimum > 20 ? 10 : 5 };
}

/** What the chart shows, for who hears it read. */
function wordsOf({ title, names, series, unit }: Chart): string {
  const shown = (value: number | null): string =>
    value === null ? '—' : unit === '分' ? formatMarks(value) : String(value);
  const said = series.map(
    ({ name, values }) => `${name}：${names.map((one, at) => `${one} ${shown(values[at] ?? null)}`).join('，')}`,
  );
  return clip(`${title}。${said.join('；')}`, 500);
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF' };
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const NAME_WIDTH = 3600;

/** Rows by periods, the more the darker; the number stands in each field. */
function heatTable({ names, series }: Chart): Table {
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const width = Math.min(1400, Math.floor((TEXT_WIDTH.upright - NAME_WIDTH) / names.length));
  const cell = (text: string, { fill = 'FFFFFF', size = width, isName = false, color = '000000' } = {}): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: BORDERS,
      shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isName ? AlignmentType.RIGHT : AlignmentType.CENTER,
          children: [run(text, { font: 'number', size: 18, color })],
        }),
      ],
    });
  const height = { value: 330, rule: HeightRule.ATLEAST };
  return new Table({
    width: { size: NAME_WIDTH + width * names.length, type: WidthType.DXA },
    columnWidths: [NAME_WIDTH, ...names.map(() => width)],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height,
        children: [cell('', { size: NAME_WIDTH }), ...names.map((name) => cell(name))],
      }),
      ...series.map(
        ({ name, values }) =>
          new TableRow({
            cantSplit: true,
            height,
            children: [
              cell(clip(name, 24), { size: NAME_WIDTH, isName: true }),
              ...names.map((_, at) => {
                const value = values[at] ?? 0;
                const share = value / most;
                return cell(String(value), { fill: shade(share), color: share > 0.55 ? 'FFFFFF' : '000000' });
              }),
            ],
          }),
      ),
    ],
  });
}

/** From white to deep green. */
function shade(share: number): string {
  const [red, green, blue] = [0x14, 0x65, 0x4a];
  return [red, green, blue]
    .map((deep) => Math.round(255 + (deep - 255) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
