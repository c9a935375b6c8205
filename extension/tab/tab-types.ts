import type { FromPage, ToPage } from '../messages.ts';
import type { Refusal } from './refusal.ts';

/** The tab that the panel speaks of. */
export interface Target {
  tabId: number;
  /** Known only where the tab may be read. */
  url: string | undefined;
}

export interface TargetEvents {
  /** Another tab is in front, or none. */
  onTarget: (target: Target | null) => void;
  /** The same tab may be readable now: it finished loading, or access was given. */
  onRetry: () => void;
}

/** A line to the script in one document; it ends with the document. */
export interface PageLine {
  send: (message: ToPage) => void;
  close: () => void;
}

export interface PageLineEvents {
  onMessage: (message: FromPage) => void;
  onEnd: () => void;
}

export type Opened = { line: PageLine } | { refusal: Refusal };
