/** What a command may use of the world; the tests hand in their own. */
export interface Io {
  /** The result. */
  out: (text: string) => void;
  /** Progress and messages. */
  err: (text: string) => void;
  /** stderr is a terminal, so that a line can be written over. */
  isLive: boolean;
  /** Stack traces are wanted. */
  isDebug: boolean;
  /** Width of the terminal in columns. */
  columns: number;
  now: () => Date;
  /** Rejects when `signal` aborts, or the one given with it. */
  sleep: (ms: number, earlier?: AbortSignal) => Promise<void>;
  /** Aborts when a person or the system asks to end. */
  signal: AbortSignal;
}

/** Exit codes of every command. */
export const EXIT = { done: 0, gate: 1, usage: 2, stopped: 3, interrupted: 130 } as const;
