import { NO_FORM } from '../../rules/facts/file-facts.ts';
import { Unchecked, type Format, type Outcome, type UnreadMember } from '../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import type { Reading } from '../../rules/documents/reading.ts';
import { readFormat } from './formats.ts';
import { sniff } from './sniff.ts';

/** Archives within archives. */
const DEEPEST = 2;

/**
 * Reads a file with what it holds, by the readers of the command. Formats that only the command reads end as
 * `not-tested`; nothing is thrown for what a file contains.
 */
export function readFile(name: string, bytes: Uint8Array): Reading {
  const form = { ...NO_FORM };
  const unread: UnreadMember[] = [];
  let format: Format | null = null;
  let outcome: Outcome | null = null;
  const fail = (cause: Unchecked['reason']): Outcome => ({ state: 'unchecked', cause, format, members: unread });

  async function* inner(path: string, content: Uint8Array, depth: number): AsyncGenerator<DocumentPart[]> {
    try {
      if (depth > DEEPEST) throw new Unchecked('over-budget');
      const file = { name: path, bytes: content, form: { ...NO_FORM } };
      for await (const parts of readFormat(sniff(path, content), file, (own, more) =>
        inner(`${path}/${own}`, more, depth + 1),
      )) {
        for (const part of parts) part.inside ??= path;
        yield parts;
      }
    } catch (error) {
      unread.push({ inside: path, cause: causeOf(error) });
    }
  }

  async function* read(): AsyncGenerator<DocumentPart[]> {
    try {
      format = sniff(name, bytes);
      yield* readFormat(format, { name, bytes, form }, (own, more) => inner(own, more, 1));
      const [first] = unread;
      outcome = first === undefined ? { state: 'read', format } : fail(first.cause);
    } catch (error) {
      outcome = fail(causeOf(error));
      if (causeOf(error) === 'encrypted') form.encrypted = true;
    }
  }
  return { parts: read(), outcome: () => outcome ?? fail('rule-error'), form: () => form };
}

/** Parsers throw whatever they like on broken input. */
function causeOf(error: unknown): Unchecked['reason'] {
  return error instanceof Unchecked ? error.reason : 'unreadable';
}
