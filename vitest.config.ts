import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './scripts/closing-line.ts';

const SLOW = ['test/**/*.e2e.test.{ts,tsx}', 'test/pack.test.ts', 'test/docs.test.ts'];

/** What is stored, and the whole way from crawl to judgement: run in folders and then on PostgreSQL. */
const STORED = [
  'test/store/{store,sealed,editions,series,upkeep,commit-queue,insert-rows}.test.ts',
  'test/schedule/run-schedules.test.ts',
  'test/crawler/crawl-portal/*.test.ts',
  'test/crawler/{again,attachments,dead-links,list-book}.test.ts',
  'test/crawler/resume.e2e.test.ts',
  'test/demo/demo-county.e2e.test.ts',
];
const SERVER_ONLY = ['test/store/postgres.test.ts', 'test/work/workers.e2e.test.ts'];
/** Set by `npm test` to the address of a server that may be filled and emptied. */
const hasServer = (process.env['ZWGK_POSTGRES'] ?? '') !== '';

const ON_SERVER = {
  test: {
    name: 'postgres',
    include: [...STORED, ...SERVER_ONLY],
    env: { ZWGK_TEST_STORE: 'postgres' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // With the whole commands, in turns: vitest wants one number of workers for all that run together.
    maxWorkers: 2,
    sequence: { groupOrder: 2 },
  },
};

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...SLOW, ...SERVER_ONLY],
          testTimeout: 20_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Whole commands and real browsers, after the unit tests: much of their time is waiting, so two files at a time.
        test: {
          name: 'e2e',
          include: SLOW,
          exclude: SERVER_ONLY,
          testTimeout: 180_000,
          // A browser on a busy machine: poll for what will come, rather than for a second.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      ...(hasServer ? [ON_SERVER] : []),
    ],
  },
});
