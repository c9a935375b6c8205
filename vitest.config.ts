import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './scripts/closing-line.ts';

const SLOW = ['test/**/*.e2e.test.{ts,tsx}', 'test/pack.test.ts', 'test/docs.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: SLOW,
          testTimeout: 20_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Whole commands and real browsers: one file at a time, after the unit tests, so that times mean something on two cores.
        test: {
          name: 'e2e',
          include: SLOW,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
