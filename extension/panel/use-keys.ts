import { useEffect } from 'react';
import { RULINGS, type Ruling } from '../review/rulings.ts';

interface KeyActions {
  refresh: () => void;
  clear: () => void;
  rule: (ruling: Ruling) => void;
  undo: () => void;
  capture: () => void;
  /** Notes a problem by hand; where that cannot be done it is left out. */
  found?: () => void;
}

/**
 * j and k walk through the findings, 1 to 6 rule on the current one, u takes the last ruling back, c takes a picture, n notes a problem; r reads the page
 * again; Escape takes the mark away. Enter is the button's own.
 */
export function useKeys({ refresh, clear, rule, undo, capture, found }: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 'r') refresh();
      else if (event.key === 'u') undo();
      else if (event.key === 'c') capture();
      else if (event.key === 'n' && found !== undefined) found();
      else if (event.key === 'Escape') clear();
      else if (rulingOf(event.key) !== undefined) rule(rulingOf(event.key)!);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [refresh, clear, rule, undo, capture, found]);
}

function rulingOf(key: string): Ruling | undefined {
  return /^[1-6]$/.test(key) ? RULINGS[Number(key) - 1] : undefined;
}

/** Brings a finding under the focus; choosing it follows. */
export function focusFinding(key: string): void {
  const item = document.querySelector(`[data-key="${CSS.escape(key)}"] [data-finding]`);
  if (item instanceof HTMLElement) item.focus();
}

/** Focus goes to the next finding; choosing it follows from focus. */
function step(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  const next = now < 0 ? 0 : Math.min(Math.max(now + by, 0), buttons.length - 1);
  buttons[next]?.focus();
  buttons[next]?.scrollIntoView({ block: 'nearest' });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName))
  );
}
