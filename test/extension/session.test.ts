import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Judge } from '../../extension/judge/ask-judge.ts';
import type { PageView } from '../../extension/judge/page-view.ts';
import type { FromPage, ToPage } from '../../extension/messages.ts';
import type { PanelState } from '../../extension/panel/panel-state.ts';
import { startSession } from '../../extension/panel/session.ts';
import type { Opened, PageLineEvents, TargetEvents } from '../../extension/tab/tab-types.ts';
import { pageView } from './page-view-fixture.ts';

const SOURCE = { url: 'http://www.x.gov.cn/', title: '', html: '', status: 200, seenAt: '2026-11-21T00:00:00.000Z' };

/** A judge that gives the same kind of answer to everything. */
const judgeAs =
  (answer: () => PageView): Judge =>
  () =>
    Promise.resolve(answer() as never);

/** A session in a world of puppets: tabs, pages and the judge do what the test says. */
function puppets(opened: 'line' | 'no-access' = 'line') {
  const sent: ToPage[] = [];
  const states: PanelState[] = [];
  const world = { access: opened, title: '甲', lines: 0, closed: 0 };
  let tab: TargetEvents | undefined;
  let page: PageLineEvents | undefined;
  const session = startSession(
    {
      follow: (events) => {
        tab = events;
        return () => undefined;
      },
      open: (_target, events): Promise<Opened> => {
        if (world.access === 'no-access') return Promise.resolve({ refusal: 'no-access' });
        page = events;
        world.lines++;
        return Promise.resolve({
          line: { send: (message) => void sent.push(message), close: () => void world.closed++ },
        });
      },
      judge: judgeAs(() => pageView({ title: world.title })),
      today: () => '2026-11-21',
      checklist: () => Promise.resolve({ bundled: 'county' }),
      secretKey: () => Promise.resolve('00'),
    },
    { onState: (state) => void states.push(state), onMissing: () => undefined },
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    session,
    sent,
    states,
    world,
    settle,
    front: async (tabId: number | null) => {
      tab?.onTarget(tabId === null ? null : { tabId, url: undefined });
      await settle();
    },
    retry: async () => {
      tab?.onRetry();
      await settle();
    },
    say: async (message: FromPage) => {
      page?.onMessage(message);
      await settle();
    },
    leave: () => page?.onEnd(),
    last: () => states.at(-1),
  };
}

describe('session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('reads and judges the tab in front', async () => {
    const { front, say, sent, last } = puppets();
    await front(1);
    expect(sent).toEqual([{ type: 'read' }]);
    await say({ type: 'page', page: SOURCE });
    expect(last()).toMatchObject({ at: 'judged', view: { title: '甲' } });
  });

  test('says so when there is no tab, and when the tab may not be read', async () => {
    const { front, last } = puppets('no-access');
    await front(null);
    expect(last()).toEqual({ at: 'refused', refusal: 'no-tab' });
    await front(1);
    expect(last()).toEqual({ at: 'refused', refusal: 'no-access' });
  });

  test('tries again once access is given', async () => {
    const { front, retry, world, sent } = puppets('no-access');
    await front(1);
    world.access = 'line';
    await retry();
    expect(sent).toEqual([{ type: 'read' }]);
    await retry();
    expect(world.lines).toBe(1);
  });

  test('reads a changed page again, and ever less often while it says nothing new', async () => {
    const { front, say, sent } = puppets();
    await front(1);
    await say({ type: 'page', page: SOURCE });
    await say({ type: 'changed' });
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(2);
    await say({ type: 'page', page: SOURCE });
    await say({ type: 'changed' });
    await vi.advanceTimersByTimeAsync(150);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(3);
  });

  test('keeps the old result on view while the page is read again', async () => {
    const { session, front, say, last } = puppets();
    await front(1);
    await say({ type: 'page', page: SOURCE });
    session.refresh();
    expect(last()).toMatchObject({ at: 'reading', previous: { title: '甲' } });
  });

  test('follows the tab to its next document', async () => {
    const { front, say, leave, last, world } = puppets();
    await front(1);
    await say({ type: 'page', page: SOURCE });
    leave();
    expect(last()).toEqual({ at: 'reading', previous: null });
    await vi.advanceTimersByTimeAsync(200);
    expect(world.lines).toBe(2);
  });

  test('does not judge what is not the page', async () => {
    const { front, say, last } = puppets();
    await front(1);
    await say({ type: 'page', page: { ...SOURCE, status: 412 } });
    expect(last()).toEqual({ at: 'unchecked', cause: 'blocked' });
    await say({ type: 'page', page: { ...SOURCE, status: 404 } });
    expect(last()).toEqual({ at: 'unchecked', cause: 'not-found' });
    await say({ type: 'page', page: { ...SOURCE, status: null } });
    expect(last()).toMatchObject({ at: 'judged' });
  });

  test('drops what an older document still says', async () => {
    const { front, say, last, settle } = puppets();
    await front(1);
    const late = say({ type: 'page', page: SOURCE });
    void front(2);
    await late;
    await settle();
    expect(last()).toMatchObject({ at: 'reading' });
  });
});
