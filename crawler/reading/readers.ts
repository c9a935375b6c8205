import { availableParallelism } from 'node:os';
import type { Cause } from '../../rules/causes.ts';
import { StopError } from '../../rules/errors.ts';
import { scriptBeside, startThread, type Thread } from '../threads/thread.ts';
import { createLinkHearer } from './known-links.ts';
import { addressOf } from '../crawl/read-links.ts';
import { type Reading, type ReadTask, readForStore } from './reading.ts';
import type { FromReader } from './worker.ts';

/** Who reads pages for the crawl. */
export interface Readers {
  /** @throws ReadingError where the page could not be read; StopError where none can be */
  read: (task: ReadTask) => Promise<Reading>;
  close: () => Promise<void>;
}

/** Our own code broke on a page, or the page took more than it may. Its text may quote the page: it is for debugging. */
export class ReadingError extends Error {
  readonly reason: Extract<Cause, 'unreadable' | 'over-budget'>;

  constructor(reason: ReadingError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Reads in this thread, one page after the other. */
export const READ_HERE: Readers = {
  async read(task) {
    try {
      const { links, ...reading } = readForStore(task);
      return { ...reading, links: links.map(addressOf) };
    } catch (error) {
      throw new ReadingError('unreadable', String(error));
    }
  },
  close: () => Promise.resolve(),
};

/** Tasks that a thread has at a time: the one it reads and the next, so that it never waits for the crawl. */
const AT_HAND = 2;
/** Nobody is served by more: the crawl's own thread has no work for them. */
const MOST_THREADS = 4;
/** A thread takes half a second of work to begin: a further one is worth it where so many pages were read already. */
const PAGES_A_THREAD = 50;
/** The largest page that is received takes some seconds; one that takes so long would take forever. */
const LONGEST_READING_MS = 60_000;
/** For the tree of the largest page that is received, megabytes. */
const HEAP_MEGABYTES = 1024;
const YOUNG_MEGABYTES = 32;
/** For the pages at hand, when a person ends the command. */
const GRACE_MS = 3000;
const ENDED = 'The command is ending';

export interface ReaderOptions {
  /** At most so many; default one for each core, four at most. */
  threads?: number;
  /** What the threads run; default the reader. */
  script?: URL;
  /** For one page; default a minute. */
  longestMs?: number;
  /** A person ends the command: the pages at hand have `graceMs` left, default three seconds, and are then not read. */
  signal?: AbortSignal;
  graceMs?: number;
}

interface Job {
  task: ReadTask;
  resolve: (reading: Reading) => void;
  reject: (error: Error) => void;
}

interface Seat {
  thread: Thread<ReadTask>;
  jobs: Job[];
  hasStarted: boolean;
  timer: NodeJS.Timeout | null;
  isSlow: boolean;
}

/**
 * Threads that read, so that the crawl goes on fetching and storing meanwhile: one from the first page on, more when many
 * pages come. A page that breaks its thread, or never ends, fails alone. Idle threads do not keep the process alive.
 */
export function openReaders({
  threads = Math.min(MOST_THREADS, availableParallelism()),
  script = scriptBeside(import.meta.url, 'worker'),
  longestMs = LONGEST_READING_MS,
  signal,
  graceMs = GRACE_MS,
}: ReaderOptions = {}): Readers {
  const seats = new Set<Seat>();
  let read = 0;
  let isEnded = false;
  const waiting: Job[] = [];

  function handOut(): void {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const seat = freeSeat();
      if (seat === null) return;
      waiting.shift();
      seat.jobs.push(job);
      // A copy: the fetched bytes may be part of a larger buffer, and are needed here where reading fails.
      const bytes = new Uint8Array(job.task.bytes);
      seat.thread.say({ ...job.task, bytes }, [bytes.buffer]);
      if (seat.jobs.length === 1) watch(seat);
    }
  }

  /** An idle thread, else a new one, else one that has room. */
  function freeSeat(): Seat | null {
    const [least] = [...seats].sort((a, b) => a.jobs.length - b.jobs.length);
    if (least?.jobs.length === 0) return least;
    if (seats.size < threads && read >= seats.size * PAGES_A_THREAD) return openSeat();
    return least !== undefined && least.jobs.length < AT_HAND ? least : null;
  }

  function openSeat(): Seat {
    const jobs: Job[] = [];
    const hear = createLinkHearer();
    const thread = startThread<ReadTask, FromReader>(script, {
      heapMegabytes: HEAP_MEGABYTES,
      youngMegabytes: YOUNG_MEGABYTES,
      onAnswer: (answer) => {
        if (answer.state === 'started') {
          seat.hasStarted = true;
          return watch(seat);
        }
        const job = jobs.shift();
        read++;
        watch(seat);
        handOut();
        if (answer.state === 'read') job?.resolve({ ...answer.reading, links: hear(answer.links) });
        else job?.reject(new ReadingError('unreadable', answer.message));
      },
      onLost: (loss) => {
        seats.delete(seat);
        const [broken, ...others] = jobs.splice(0);
        watch(seat);
        if (isEnded) {
          for (const job of [broken, ...others]) job?.reject(new Error(ENDED));
          return;
        }
        if (!seat.hasStarted) {
          const error = new StopError('读网页的线程启动不了', '多半是内存不够；关掉别的程序再运行。');
          for (const { reject } of [broken, ...others, ...waiting.splice(0)].filter((job) => job !== undefined))
            reject(error);
          return;
        }
        // Only the page at hand can be at fault; who stood behind it is read by another thread.
        waiting.unshift(...others);
        broken?.reject(new ReadingError(seat.isSlow || loss === 'memory' ? 'over-budget' : 'unreadable', loss));
        handOut();
      },
    });
    const seat: Seat = { thread, jobs, hasStarted: false, timer: null, isSlow: false };
    seats.add(seat);
    return seat;
  }

  /** Gives the page at hand its time, and keeps the process alive for it. */
  function watch(seat: Seat): void {
    if (seat.timer !== null) clearTimeout(seat.timer);
    const isBusy = seat.jobs.length > 0;
    seat.timer = isBusy && seat.hasStarted ? setTimeout(() => giveUp(seat), longestMs) : null;
    seat.thread.hold(isBusy);
  }

  function giveUp(seat: Seat): void {
    seat.isSlow = true;
    void seat.thread.kill();
  }

  /** Nothing is said of pages that were not read to their end: they wait for the next run. */
  function end(): void {
    isEnded = true;
    for (const { reject } of waiting.splice(0)) reject(new Error(ENDED));
    for (const { thread } of seats) void thread.kill();
  }

  let ending: NodeJS.Timeout | null = null;
  const onAbort = (): void => void (ending = setTimeout(end, graceMs));
  if (signal?.aborted === true) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });

  return {
    read: (task) =>
      new Promise((resolve, reject) => {
        if (isEnded) return reject(new Error(ENDED));
        waiting.push({ task, resolve, reject });
        handOut();
      }),
    async close() {
      signal?.removeEventListener('abort', onAbort);
      if (ending !== null) clearTimeout(ending);
      await Promise.all([...seats].map(({ thread }) => thread.kill()));
    },
  };
}
