import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import type { AskedView, CriterionView, UncheckedView } from '../judge/page-view.ts';
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

const ASKED_ICONS = { pass: Check, fault: TriangleAlert, unchecked: CircleHelp };

/** What the checklist asks of a page of this kind, each with how the page stands to it. */
export function AskedList({ items, words }: { items: readonly AskedView[]; words: Words }) {
  return (
    <ul className="criteria asked">
      {items.map(({ id, title, how, state }) => {
        const Icon = ASKED_ICONS[state];
        return (
          <li key={id} data-asked={state}>
            <Icon size={14} aria-hidden />
            <div>
              <p>
                <span lang="zh-CN">{title}</span> <span className="from">{words.asked(state)}</span>
              </p>
              <p className="quiet" lang="zh-CN">
                {how}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
