import { addSample } from '../../store/series.ts';
import type { Store } from '../../store/open.ts';
import type { Flags } from '../terminal/flags.ts';
import type { Io } from '../terminal/io.ts';
import { openBench } from '../commands/parts/probe-bench.ts';
import type { Target } from '../commands/parts/target.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { sampleHome } from '../probes/availability.ts';

/** Tries once to open a portal's home page and adds what came of it to the portal's series. */
export async function sampleOnce(
  target: Target,
  { store, portal, flags, io }: { store: Store; portal: string; flags: Flags; io: Io },
): Promise<{ state: 'done' | 'interrupted'; detail: string }> {
  const sent: SentRequest[] = [];
  const bench = await openBench(target, { flags, io, onRequest: (request) => void sent.push(request) });
  try {
    const { seenAt, ...sample } = await sampleHome({ ...bench, url: target.url });
    if (io.signal.aborted) return { state: 'interrupted', detail: '' };
    await addSample(store.db, portal, { sample: { seen_at: seenAt, ...sample }, visits: sent });
    const words = { opened: '打开', failed: '打不开', blocked: '未能确认' }[sample.state];
    return {
      state: 'done',
      detail: `${words}${sample.cause === null ? '' : `：${sample.cause}`}，${sample.seconds} 秒`,
    };
  } finally {
    await bench.close();
  }
}
