import { CircleHelp } from 'lucide-react';
import type { CriterionView, UncheckedView } from '../judge/page-view.ts';
import type { Words } from './words.ts';

/** What could not be judged, and why. */
export function UncheckedList({ items, words }: { items: readonly UncheckedView[]; words: Words }) {
  return (
    <ul className="unchecked">
      {items.map(({ criterion, title, cause, what }) => (
        <li key={`${criterion} ${cause} ${what}`}>
          <CircleHelp size={14} aria-hidden />
          <div>
            <p>
              <b>{words.cause(cause)}</b> <span lang="zh-CN">{what}</span>
            </p>
            <p className="quiet" lang="zh-CN">
              {title}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Criteria with how they are decided. */
export function CriterionList({ items }: { items: readonly CriterionView[] }) {
  return (
    <ul className="criteria" lang="zh-CN">
      {items.map(({ id, title, how }) => (
        <li key={id}>
          <p>{title}</p>
          <p className="quiet">{how}</p>
        </li>
      ))}
    </ul>
  );
}
