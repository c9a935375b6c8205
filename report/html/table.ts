import { html, type Content, type Html } from './markup.ts';

export interface Column {
  title: string;
  /** `num` sets figures right, `wide` takes the room that is left, `narrow` keeps to one line. */
  kind?: 'num' | 'wide' | 'narrow';
}

export interface Row {
  cells: Content[];
  /** Extra classes, our own words only. */
  className?: string;
}

export interface TableParts {
  caption: string;
  columns: Column[];
  /** Bodies of rows, each with an optional heading row of its own. */
  groups: { heading?: Content; rows: Row[] }[];
  foot?: Row;
  className?: string;
}

/**
 * A table whose first cell heads its row. On a phone each row turns into a card, each cell led by its column's title;
 * the roles keep it a table for screen readers then.
 */
export function table(parts: TableParts): Html {
  const { caption, columns, groups, foot, className } = parts;
  return html`<div class="scroll"><table class="cards ${className ?? ''}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th scope="col" role="columnheader" class="${column.kind ?? ''}">${column.title}</th>`,
  )}</tr></thead>
${groups.map(({ heading, rows }) => bodyOf(columns, heading, rows))}
${foot && html`<tfoot role="rowgroup">${rowOf(columns, foot)}</tfoot>`}
</table></div>`;
}

function bodyOf(columns: Column[], heading: Content, rows: Row[]): Html {
  const head =
    heading !== undefined &&
    html`<tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan="${columns.length}">${heading}</th></tr>`;
  return html`<tbody role="rowgroup">${head}${rows.map((row) => rowOf(columns, row))}</tbody>`;
}

function rowOf(columns: Column[], row: Row): Html {
  return html`<tr role="row"${row.className !== undefined && html` class="${row.className}"`}>${row.cells.map(
    (cell, index) => cellOf(columns[index], cell, index),
  )}</tr>
`;
}

function cellOf(column: Column | undefined, cell: Content, index: number): Html {
  const kind = column?.kind !== undefined && html` class="${column.kind}"`;
  return index === 0
    ? html`<th scope="row" role="rowheader"${kind}>${cell}</th>`
    : html`<td role="cell"${kind} data-label="${column?.title ?? ''}">${cell}</td>`;
}
