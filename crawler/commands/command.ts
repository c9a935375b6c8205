import type { FlagName, Flags } from '../terminal/flags.ts';
import type { Io } from '../terminal/io.ts';

/** A command of `zwgk`: one file in this folder, one line in `index.ts`. */
export interface Command {
  name: string;
  /** Its arguments, as help shows them. */
  args: readonly string[];
  about: string;
  flags: readonly FlagName[];
  /**
   * Reads and checks everything that a person gave, without doing anything yet, so that all problems come at once.
   * @returns what to do; resolves to the exit code
   * @throws UsageError
   */
  prepare: (input: CommandInput) => () => Promise<number>;
}

export interface CommandInput {
  args: readonly string[];
  flags: Flags;
  io: Io;
}
