import type { DataRequest } from '../../rules/walk/data-request.ts';
import type { Judge } from '../judge/ask-judge.ts';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import type { PageTask } from '../judge/tasks.ts';
import type { Frame, FrameAsk, FromPage, Fetched, Mark, PageSource, PointBy, Pointed, Tone } from '../messages.ts';
import type { Opened, PageLine, PageLineEvents, Target, TargetEvents } from '../tab/tab-types.ts';
import { causeOfStatus } from '../../rules/facts/blocked.ts';
import { isSameView, nextWait, viewOf, type PanelState } from './panel-state.ts';

/** What a session needs of the world; tests bring their own. */
export interface SessionWorld {
  follow: (events: TargetEvents) => () => void;
  open: (target: Target, events: PageLineEvents) => Promise<Opened>;
  judge: Judge;
  checklist: () => Promise<ChecklistChoice>;
  /** Day of judgement, YYYY-MM-DD. */
  today: () => string;
  secretKey: () => Promise<string>;
}

export interface SessionEvents {
  onState: (state: PanelState) => void;
  onMissing: (tone: Tone, missing: string[]) => void;
}

export interface Session {
  /** Reads the page again now. */
  refresh: () => void;
  mark: (tone: Tone, marks: Mark[], scroll: boolean) => void;
  /** The tab in front. */
  target: () => Target | null;
  /** The page on view as it was judged; null when none is. */
  judged: () => { target: Target; task: PageTask } | null;
  /** Where things stand in the window; rejects when the page does not answer. */
  frame: (ask: FrameAsk) => Promise<Frame>;
  /** A place that a person points at on the page; null for nothing, or where there is no page. */
  point: (by: PointBy) => Promise<Pointed | null>;
  /** What the site of the page in front answers; null where there is no page, or it goes away meanwhile. */
  fetch: (url: string, data?: DataRequest) => Promise<Fetched | null>;
  /** The pictures are taken. */
  framed: () => void;
  close: () => void;
}

/** A document that goes away is usually followed by the next one; time before asking for it, ms. */
const REOPEN = 200;
/** A page that does not say where things stand, ms. */
const FRAME_LIMIT = 5000;

/**
 * Keeps the panel's state true to the tab in front: opens a line to its page, has the page judged, and again whenever
 * tab, document or content change.
 */
export function startSession(world: SessionWorld, { onState, onMissing }: SessionEvents): Session {
  let state: PanelState = { at: 'reading', previous: null };
  let target: Target | null = null;
  let line: PageLine | null = null;
  let judged: PageTask | null = null;
  let onFrame: ((frame: Frame) => void) | null = null;
  const asked = new Map<number, (fetched: Fetched | null) => void>();
  let lastAsked = 0;
  let onPointed: ((pointed: Pointed | null) => void) | null = null;
  /** Rises with every new document; answers to an older one are dropped. */
  let turn = 0;
  let wait = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: PanelState) => {
    state = next;
    onState(next);
  };
  const after = (ms: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };

  const close = () => {
    turn++;
    clearTimeout(timer);
    line?.close();
    line = null;
    judged = null;
    onPointed?.(null);
    for (const answer of asked.values()) answer(null);
    asked.clear();
  };

  const openTarget = async () => {
    close();
    const mine = turn;
    if (target === null) {
      set({ at: 'refused', refusal: 'no-tab' });
      return;
    }
    const opened = await world.open(target, {
      onMessage: (message) => void (mine === turn && hear(message)),
      onEnd: () => void (mine === turn && leave()),
    });
    if (mine !== turn) {
      if ('line' in opened) opened.line.close();
      return;
    }
    if ('refusal' in opened) {
      set({ at: 'refused', refusal: opened.refusal });
      return;
    }
    line = opened.line;
    read();
  };

  const leave = () => {
    close();
    set({ at: 'reading', previous: null });
    after(REOPEN, () => void openTarget());
  };

  const read = () => {
    set({ at: 'reading', previous: viewOf(state) });
    line?.send({ type: 'read' });
  };

  const hear = (message: FromPage) => {
    if (message.type === 'page') void judge(message.page);
    else if (message.type === 'marked') onMissing(message.tone, message.missing);
    else if (message.type === 'frame') onFrame?.(message.frame);
    else if (message.type === 'pointed') onPointed?.(message.pointed);
    else if (message.type === 'fetched') asked.get(message.id)?.(message.fetched);
    else after(wait, read);
  };

  const judge = async (page: PageSource) => {
    const mine = turn;
    const cause = page.status === null || page.status < 400 ? null : causeOfStatus(page.status);
    if (cause !== null) {
      set({ at: 'unchecked', cause });
      return;
    }
    let next: PanelState;
    try {
      const [checklist, secretKey] = await Promise.all([world.checklist(), world.secretKey()]);
      const task: PageTask = { page, checklist, asOf: world.today(), secretKey };
      const view = await world.judge('view', task);
      const previous = viewOf(state);
      wait = nextWait(wait, previous === null || !isSameView(previous, view));
      if (mine === turn) judged = task;
      next = { at: 'judged', view };
    } catch (error) {
      next = { at: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    if (mine === turn) set(next);
  };

  const stop = world.follow({
    onTarget: (next) => {
      target = next;
      wait = 0;
      set({ at: 'reading', previous: null });
      void openTarget();
    },
    onRetry: () => void (line === null && openTarget()),
  });

  return {
    refresh: () => (line === null ? void openTarget() : read()),
    mark: (tone, marks, scroll) => line?.send({ type: 'mark', tone, marks, scroll }),
    target: () => target,
    judged: () => (target === null || judged === null ? null : { target, task: judged }),
    frame: (ask) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('the page does not answer')), FRAME_LIMIT);
        onFrame = (frame) => (clearTimeout(limit), resolve(frame));
        line?.send({ type: 'frame', ...ask });
      }),
    fetch: (url, data) =>
      new Promise((resolve) => {
        if (line === null) return resolve(null);
        const id = ++lastAsked;
        asked.set(id, (fetched) => (asked.delete(id), resolve(fetched)));
        line.send({ type: 'fetch', id, url, data });
      }),
    point: (by) =>
      new Promise((resolve) => {
        // A new question takes the place of one that waits for a click.
        onPointed?.(null);
        onPointed = resolve;
        if (line === null) resolve(null);
        else line.send({ type: 'point', by });
      }),
    framed: () => line?.send({ type: 'framed' }),
    close: () => {
      stop();
      close();
    },
  };
}
