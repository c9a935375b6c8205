import { NO_FORM, type FileForm } from '../../rules/facts/file-facts.ts';
import { Meter, type Budget } from './budget.ts';
import { fileOfBytes, openSource, type DocumentFile, type Source } from './document-file.ts';
import { readerOf } from './formats/index.ts';
import type { ReadContext } from './formats/reader.ts';
import { createOcrBudget, type OcrBudget } from './ocr/picture-parts.ts';
import { type Format, type Outcome, Unchecked, type UnreadMember } from '../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import type { Reading } from '../../rules/documents/reading.ts';
import { sniffFormat } from './sniff.ts';

/**
 * Reads a file in this thread. Call it in a worker: a parser may loop or use up the heap.
 * @param options.isOcr reads pictures, too; they stay `scanned`, since recognition is no reading
 */
export function readParts(source: Source, budget: Budget, { isOcr = false } = {}): Reading {
  const meter = new Meter(budget);
  const unread: UnreadMember[] = [];
  const form: FileForm = { ...NO_FORM };
  const ocr = isOcr ? createOcrBudget() : null;
  let format: Format | null = null;
  let outcome: Outcome | null = null;
  const fail = (reason: Unchecked['reason']): Outcome => ({
    state: 'unchecked',
    cause: reason,
    format,
    members: unread,
  });

  async function* read(): AsyncGenerator<DocumentPart[]> {
    try {
      const file = await openSource(source, meter);
      format = await sniffFormat(file, meter);
      yield* readFormat(file, format, contextFor({ meter, unread, form, ocr, depth: 0, inside: '' }));
      const [first] = unread;
      outcome = first === undefined ? { state: 'read', format } : fail(first.cause);
    } catch (error) {
      outcome = fail(causeOf(error));
      if (outcome.state === 'unchecked' && outcome.cause === 'encrypted') form.encrypted = true;
    }
  }
  return { parts: read(), outcome: () => outcome ?? fail('rule-error'), form: () => form };
}

/** Parsers throw whatever they like on broken input. */
function causeOf(error: unknown): Unchecked['reason'] {
  return error instanceof Unchecked ? error.reason : 'unreadable';
}

interface Level {
  meter: Meter;
  unread: UnreadMember[];
  form: FileForm;
  ocr: OcrBudget | null;
  depth: number;
  inside: string;
}

function contextFor(level: Level): ReadContext {
  const { meter, unread, ocr, depth, inside } = level;
  async function* readInner(name: string, load: () => Promise<Buffer>): AsyncGenerator<DocumentPart[]> {
    const path = inside === '' ? name : `${inside}/${name}`;
    try {
      const file = fileOfBytes(await load(), name, meter);
      const format = await sniffFormat(file, meter);
      const context = contextFor({ meter, unread, ocr, form: { ...NO_FORM }, depth: depth + 1, inside: path });
      for await (const batch of readFormat(file, format, context)) {
        for (const part of batch) part.inside ??= path;
        yield batch;
      }
    } catch (error) {
      const cause = causeOf(error);
      // An empty file within an archive hides nothing.
      if (cause !== 'empty') unread.push({ inside: path, cause });
    }
  }
  return { ...level, readInner };
}

async function* readFormat(file: DocumentFile, format: Format, context: ReadContext): AsyncGenerator<DocumentPart[]> {
  const reader = await readerOf(format);
  if (reader === null) throw new Unchecked('unreadable');
  for await (const batch of reader.read(file, context)) {
    let characters = 0;
    for (const part of batch) {
      if (part.kind === 'text') characters += part.text.length;
      else for (const { text } of part.cells) characters += text.length;
    }
    if (context.depth === 0 || batch[0]?.inside === undefined) context.meter.countCharacters(characters);
    yield batch;
  }
}
