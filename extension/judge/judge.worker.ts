import * as z from 'zod';
import type { JudgeReply, JudgeRequest } from '../messages.ts';
import { judgePageSource } from './judge-page-source.ts';
import { bundledPlan } from './seeds.ts';

// zod would otherwise try `new Function`, which the extension's policy refuses with a line in the console.
z.config({ jitless: true });

const plan = bundledPlan();

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  postMessage(answer(data));
});

function answer(request: JudgeRequest): JudgeReply {
  try {
    return { id: request.id, view: judgePageSource(plan, request, () => performance.now()) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}
