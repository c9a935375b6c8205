import { describe, expect, test } from 'vitest';
import { createJudge, type JudgeWorker } from '../../extension/judge/ask-judge.ts';
import type { JudgeReply, JudgeRequest } from '../../extension/judge/tasks.ts';
import { pageView } from './page-view-fixture.ts';

const ASKED = {
  page: { url: 'http://www.x.gov.cn/', title: '', html: '', status: 200, seenAt: '2026-11-21T00:00:00.000Z' },
  checklist: { bundled: 'county' },
  asOf: '2026-11-21',
  secretKey: '00',
};

interface FakeWorker extends JudgeWorker {
  asked: JudgeRequest[];
  reply: (data: JudgeReply) => void;
  fail: (message: string) => void;
  isEnded: boolean;
}

function fakeWorker(): FakeWorker {
  const heard: { message?: (event: { data: JudgeReply }) => void; error?: (event: { message: string }) => void } = {};
  const worker: FakeWorker = {
    asked: [],
    isEnded: false,
    postMessage: (request) => void worker.asked.push(request),
    addEventListener: ((type: 'message' | 'error', listener: () => void) =>
      void (heard[type] = listener)) as FakeWorker['addEventListener'],
    terminate: () => void (worker.isEnded = true),
    reply: (data) => heard.message?.({ data }),
    fail: (message) => heard.error?.({ message }),
  };
  return worker;
}

describe('createJudge', () => {
  test('gives every question its own answer, in whatever order they come', async () => {
    const worker = fakeWorker();
    const judge = createJudge(() => worker);
    const first = judge('view', ASKED);
    const second = judge('view', ASKED);
    worker.reply({ id: worker.asked[1]?.id ?? 0, answer: pageView({ title: '二' }) });
    worker.reply({ id: worker.asked[0]?.id ?? 0, answer: pageView({ title: '一' }) });
    expect((await first).title).toBe('一');
    expect((await second).title).toBe('二');
  });

  test('an error of the rules rejects that page and leaves the worker alone', async () => {
    const worker = fakeWorker();
    const judge = createJudge(() => worker);
    const asked = judge('view', ASKED);
    worker.reply({ id: worker.asked[0]?.id ?? 0, error: 'broken' });
    await expect(asked).rejects.toThrow('broken');
    expect(worker.isEnded).toBe(false);
  });

  test('a worker that dies is replaced', async () => {
    const workers: FakeWorker[] = [];
    const judge = createJudge(() => workers[workers.push(fakeWorker()) - 1] ?? fakeWorker());
    const lost = judge('view', ASKED);
    workers[0]?.fail('out of memory');
    await expect(lost).rejects.toThrow('out of memory');
    const asked = judge('view', ASKED);
    workers[1]?.reply({ id: workers[1].asked[0]?.id ?? 0, answer: pageView({}) });
    await expect(asked).resolves.toBeDefined();
    expect(workers).toHaveLength(2);
  });

  test('a page that takes too long is given up', async () => {
    const worker = fakeWorker();
    const judge = createJudge(() => worker, 5);
    await expect(judge('view', ASKED)).rejects.toThrow('no answer within');
    expect(worker.isEnded).toBe(true);
  });
});
