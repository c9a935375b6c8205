import { groupBy } from '../../../rules/group-by.ts';
import type { LineView } from '../../site/site-view.ts';
import type { Words } from '../words.ts';

/** The lines of the checklist by group, each with its marks and why they stand so. */
export function LineList({ lines, words }: { lines: readonly LineView[]; words: Words }) {
  return (
    <div className="lines">
      {[...groupBy(lines, ({ group }) => group)].map(([group, own]) => (
        <section key={group}>
          <h3 lang="zh-CN">{group}</h3>
          <ul>
            {own.map((line) => (
              <li key={line.id} data-line={line.id} data-state={line.state}>
                <span className="line-title" lang="zh-CN">
                  {line.title}
                </span>
                <span className="line-marks">{marksOf(line)}</span>
                <span className="line-state">{words.state(line.state)}</span>
                <span className="quiet line-reason" lang="zh-CN">
                  {line.reason}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function marksOf({ marks, taken }: LineView): string {
  if (marks === 0) return '';
  return taken > 0 ? `−${Number(taken.toFixed(2))} / ${marks}` : String(marks);
}
