import type { ColumnResult } from '../../../rules/result/audit-result.ts';
import type { Words } from '../words.ts';

interface ColumnTableProps {
  columns: readonly ColumnResult[];
  words: Words;
  onOpen: (url: string) => void;
}

/** Columns with the day of their newest entry, the worst first. */
export function ColumnTable({ columns, words, onOpen }: ColumnTableProps) {
  const rows = columns.toSorted((a, b) => RANK[a.state] - RANK[b.state]);
  return (
    <table className="columns">
      <thead>
        <tr>
          <th scope="col">{words.site.column}</th>
          <th scope="col">{words.site.latest}</th>
          <th scope="col">{words.site.columnState}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ url, path, name, latest, state, cadenceDays }) => (
          <tr key={url} data-state={state}>
            <th scope="row">
              <button type="button" className="cell-button" lang="zh-CN" onClick={() => onOpen(url)}>
                {name}
              </button>
              {path.length > 1 && (
                <span className="quiet path" lang="zh-CN">
                  {path.slice(0, -1).join(' › ')}
                </span>
              )}
            </th>
            <td>
              {latest ?? '—'}
              {cadenceDays !== null && <span className="quiet path">{words.site.cadence(cadenceDays)}</span>}
            </td>
            <td className="state">{latest === null && state === 'fresh' ? '—' : words.columnState(state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const RANK = { blank: 0, stale: 1, undated: 2, unchecked: 3, explained: 4, fresh: 5 } satisfies Record<
  ColumnResult['state'],
  number
>;
