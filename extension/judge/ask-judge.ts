import type { AnswerOf, JudgeReply, JudgeRequest, TaskKind, TaskOf } from './tasks.ts';

/** A page that takes longer is given up, ms. */
const LIMIT = 30_000;
/** What concerns a whole portal or a file may take so many times longer. */
const PATIENCE: Partial<Record<TaskKind, number>> = { crawl: 40, import: 10, site: 10, file: 4 };

/** The part of a worker that is used here. */
export interface JudgeWorker {
  postMessage: (request: JudgeRequest) => void;
  addEventListener: ((type: 'message', listener: (event: { data: JudgeReply }) => void) => void) &
    ((type: 'error', listener: (event: { message: string }) => void) => void);
  terminate: () => void;
}

export type Judge = <K extends TaskKind>(kind: K, task: TaskOf<K>) => Promise<AnswerOf<K>>;

/**
 * Judges pages in a worker, so that a large one never holds up the panel. A worker that fails or takes too long is
 * replaced, and the page that did it is rejected.
 */
export function createJudge(startWorker: () => JudgeWorker, limit = LIMIT): Judge {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let worker: JudgeWorker | null = null;
  let lastId = 0;

  const failAll = (message: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  const start = (): JudgeWorker => {
    const fresh = startWorker();
    fresh.addEventListener('message', ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer as never);
      else asked?.reject(new Error(data.error));
    });
    fresh.addEventListener('error', ({ message }) => failAll(message));
    return fresh;
  };

  return (kind, task) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const most = limit * (PATIENCE[kind] ?? 1);
      const timer = setTimeout(() => failAll(`no answer within ${most / 1000} s`), most);
      const settle = () => clearTimeout(timer);
      waiting.set(id, {
        resolve: (answer) => (settle(), resolve(answer)),
        reject: (error) => (settle(), reject(error)),
      });
      worker ??= start();
      // The one place where kind and task are seen to belong together.
      worker.postMessage({ id, kind, task } as JudgeRequest);
    });
}
