import type { PartRequest } from './parts.ts';

/** What became of a part: its answer, or why there is none. `waited` ms for the host's turn do not count as the page's. */
export type PartAnswer = { ok: true; status: number; headers: Record<string, string>; body: Buffer } | { ok: false };

/** A page to render. Its own bytes are there already and are not asked for again. */
export interface RenderTask {
  url: string;
  /** The static page, decoded. */
  html: string;
  isOwn: (url: string) => boolean;
  /** Gets a part; politeness, robots and guards are its business. Never throws. */
  ask: (part: PartRequest) => Promise<PartAnswer>;
  /** Some part waits for the host's turn, which is not the page's fault. */
  isHeldBack: () => boolean;
}

export interface RenderLimits {
  /** Of unchanging document and no request under way, until a page counts as settled; ms. */
  quietMs: number;
  /** Until it has to be settled, waits for the host's turn left out; ms. */
  settleMs: number;
  /** In all; ms. */
  totalMs: number;
  /** Requests of one page. */
  parts: number;
}

export const RENDER_LIMITS: RenderLimits = { quietMs: 500, settleMs: 8000, totalMs: 90_000, parts: 60 };
