import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { FromWorker, Job, ToWorker } from './jobs.ts';
import { maskHere } from './mask/mask-here.ts';
import { readParts } from './read-parts.ts';
import { scanHere } from './scan-document.ts';
import { settleHeap } from '../heap.ts';

// The thread in which files are read. It keeps nothing from one job to the next, and may be killed at any moment.

settleHeap();
const port = parentPort;
if (port === null) throw new Error('This file runs as a worker');

const say = (message: FromWorker): void => port.postMessage(message);

port.on('message', (message: ToWorker) => {
  if (message.type === 'job') void run(message.job).catch(() => say({ type: 'failed' }));
});

async function run(job: Job): Promise<void> {
  if (job.kind === 'scan') say({ type: 'scanned', scan: await scanHere(job.source, job.budget, job.options) });
  else if (job.kind === 'mask') say({ type: 'masked', outcome: await maskHere(job.source, job.budget, job.options) });
  else {
    const { parts, outcome } = readParts(job.source, job.budget);
    for await (const some of parts) {
      say({ type: 'parts', parts: some });
      // Whoever reads sets the pace.
      await once(port!, 'message');
    }
    say({ type: 'read', outcome: outcome() });
  }
}
