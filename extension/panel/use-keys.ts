import { useEffect } from 'react';

interface KeyActions {
  refresh: () => void;
  clear: () => void;
}

/** j and k walk through the findings; r reads the page again; Escape takes the mark away. Enter is the button's own. */
export function useKeys({ refresh, clear }: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 'r') refresh();
      else if (event.key === 'Escape') clear();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [refresh, clear]);
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
