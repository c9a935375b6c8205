import { Unchecked } from '../../rules/documents/outcome.ts';

/** Limits for one file with everything in it. Beyond them its state is `over-budget` or `timeout`. */
export interface Budget {
  /** Size of the file. */
  bytes: number;
  /** Sum of everything unpacked from it. */
  unpackedBytes: number;
  /** Unpacked to packed size of one entry; counts from `ratioFrom` unpacked bytes on, since small files pack well. */
  ratio: number;
  ratioFrom: number;
  /** Entries over all archives. */
  entries: number;
  /** Archives within archives; the outermost is 1. */
  depth: number;
  /** Characters of text. */
  characters: number;
  /** Heap of the worker. Buffers lie outside; the sizes above bound them. */
  heapMegabytes: number;
  milliseconds: number;
  millisecondsPerMegabyte: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_BUDGET: Budget = {
  bytes: 200 * MEGABYTE,
  unpackedBytes: 1024 * MEGABYTE,
  ratio: 300,
  ratioFrom: 16 * MEGABYTE,
  entries: 20_000,
  depth: 3,
  characters: 400_000_000,
  heapMegabytes: 1024,
  milliseconds: 20_000,
  millisecondsPerMegabyte: 2_000,
};

/** Recognition ends by itself after its own time; a picture begun may take some more. */
export const OCR_BUDGET: Budget = { ...DEFAULT_BUDGET, milliseconds: 180_000 };

export function timeFor(budget: Budget, bytes: number): number {
  return budget.milliseconds + Math.ceil(bytes / MEGABYTE) * budget.millisecondsPerMegabyte;
}

/** Counts what one file takes, archives within it included. */
export class Meter {
  readonly budget: Budget;
  #unpacked = 0;
  #entries = 0;
  #characters = 0;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** @throws Unchecked over-budget */
  countEntry(): void {
    if (++this.#entries > this.budget.entries) throw new Unchecked('over-budget');
  }

  /** @throws Unchecked over-budget */
  countUnpacked(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.budget.unpackedBytes) throw new Unchecked('over-budget');
  }

  /**
   * @param size bytes of one entry so far, @param packed what they came from
   * @throws Unchecked over-budget
   */
  checkRatio(size: number, packed: number): void {
    const { ratio, ratioFrom } = this.budget;
    if (size > ratioFrom && size > ratio * Math.max(1, packed)) throw new Unchecked('over-budget');
  }

  /** @throws Unchecked over-budget */
  countCharacters(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.budget.characters) throw new Unchecked('over-budget');
  }

  /** @throws Unchecked over-budget where a declared size already says so */
  checkDeclared(bytes: number): void {
    if (this.#unpacked + bytes > this.budget.unpackedBytes) throw new Unchecked('over-budget');
  }
}
