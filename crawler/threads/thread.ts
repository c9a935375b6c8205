import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { type TransferListItem, Worker } from 'node:worker_threads';

/** A worker thread, and the conversation with it. It keeps the process alive only while `hold` says so. */
export interface Thread<To> {
  say: (message: To, transfer?: readonly TransferListItem[]) => void;
  /** Whether an answer is awaited. */
  hold: (isAwaited: boolean) => void;
  kill: () => Promise<void>;
}

/** Why a thread is gone: it took all its memory, or it broke. */
export type ThreadLoss = 'memory' | 'broken';

export interface ThreadOptions<From> {
  /** Of the heap, megabytes. */
  heapMegabytes: number;
  /** A small nursery makes V8 collect often; default 16. */
  youngMegabytes?: number;
  onAnswer: (message: From) => void;
  /** Told once, at the latest when it was killed; no answer follows. */
  onLost: (loss: ThreadLoss) => void;
}

const YOUNG_MEGABYTES = 16;
const STACK_MEGABYTES = 4;

/** The file of a thread, beside the one that starts it: its source where Node runs the source, else what the build made of it. */
export function scriptBeside(url: string, name: string): URL {
  return new URL(`./${name}.${url.endsWith('.ts') ? 'ts' : 'js'}`, url);
}

export function startThread<To, From>(
  script: URL,
  { heapMegabytes, youngMegabytes = YOUNG_MEGABYTES, onAnswer, onLost }: ThreadOptions<From>,
): Thread<To> {
  const worker = new Worker(script, {
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
      stackSizeMb: STACK_MEGABYTES,
    },
    env: { ...process.env, ...compileCache() },
    // Libraries print warnings that would quote what is read.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  let isLost = false;
  const lose = (loss: ThreadLoss): void => {
    if (isLost) return;
    isLost = true;
    onLost(loss);
  };
  worker.on('message', onAnswer);
  worker.on('messageerror', () => lose('broken'));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken'),
  );
  worker.on('exit', () => lose('broken'));
  return {
    say: (message, transfer = []) => worker.postMessage(message, transfer),
    hold: (isAwaited) => (isAwaited ? worker.ref() : worker.unref()),
    kill: async () => void (await worker.terminate()),
  };
}

/** Where Node keeps what it has compiled for this process: it does so for a thread only where its environment says so. */
function compileCache(): NodeJS.ProcessEnv {
  const own = getCompileCacheDir();
  // Each version of Node has a folder of its own in the one that was named.
  return own === undefined ? {} : { NODE_COMPILE_CACHE: dirname(own) };
}
