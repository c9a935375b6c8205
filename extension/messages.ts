import type { DataRequest } from '../rules/walk/data-request.ts';
import type { Region } from '../rules/decide/hand-finding-schema.ts';

// Every message between panel and page. Both check what they get: after an update an old script may still live in a
// page, and it must be ignored rather than half understood.

/** Raised when a message changes its meaning; ends of different versions do not talk. */
export const MESSAGES_VERSION = 4;

/** Name of the port that the panel opens to a page. */
export const PORT_NAME = `zwgk-page/${MESSAGES_VERSION}`;

/** A place to show on the page: a quote, or a part of the page that was drawn around. */
export interface Spot {
  quote: string;
  region?: Region | undefined;
}

export interface Mark extends Spot {
  id: string;
}

/** How a mark looks: every finding quietly, one of them strongly, or a fact. */
export type Tone = 'finding' | 'active' | 'fact';

export type ToPage =
  | { type: 'read' }
  /** Replaces all marks of a tone; an empty list removes them. */
  | { type: 'mark'; tone: Tone; marks: Mark[]; scroll: boolean }
  /** Asks where things stand in the window, for a picture of it. */
  | ({ type: 'frame' } & FrameAsk)
  /** Asks for a place of the page. */
  | { type: 'point'; by: PointBy }
  /** Asks the site for an address of its own, as the page would. */
  | { type: 'fetch'; id: number; url: string; data?: DataRequest | undefined }
  /** The picture is taken: the page goes back to how it was. */
  | { type: 'framed' };

export interface FrameAsk {
  /** What to box; the first is scrolled into view where no place to scroll to is given. */
  boxes: Spot[];
  /** Masked personal data, as `PageView.covers` has it. */
  covers: string[];
  /** Where the window is to be scrolled to, CSS pixels from the top of the page. */
  scrollTo: number | null;
}

/** How a person points: by the words that are selected, by clicking a place, by drawing around a part of the page; `none` gives up. */
export const POINT_BY = ['selection', 'click', 'region', 'none'] as const;
export type PointBy = (typeof POINT_BY)[number];

/** What a person pointed at on the page. */
export interface Pointed {
  /** Words selected or standing in the place; '' where there are none, as in a picture. */
  quote: string;
  /** Where, in words. */
  place: string;
  /** The part of the page, where it was drawn around or has no words. */
  region?: Region | undefined;
}

/** What the site answered; `failed` says no more than the browser does. */
export type Fetched =
  | { state: 'answered'; url: string; status: number; contentType: string | null; base64: string }
  | { state: 'failed'; cause: 'timeout' | 'reset' | 'over-budget' };

/** A place in the window, CSS pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The window as it is scrolled, all in CSS pixels. */
export interface Frame {
  url: string;
  title: string;
  width: number;
  height: number;
  /** How far the page is scrolled. */
  top: number;
  pageHeight: number;
  boxes: Area[];
  covers: Area[];
}

/** The document as it stands now. */
export interface PageSource {
  url: string;
  title: string;
  html: string;
  /** HTTP status it came with; null where the browser does not say. */
  status: number | null;
  /** ISO instant at which it was read. */
  seenAt: string;
}

export type FromPage =
  | { type: 'page'; page: PageSource }
  | { type: 'changed' }
  /** Ids of the marks that are nowhere in the text that a person sees. */
  | { type: 'marked'; tone: Tone; missing: string[] }
  | { type: 'frame'; frame: Frame }
  /** null: nothing is selected, or the choice was given up. */
  | { type: 'pointed'; pointed: Pointed | null }
  | { type: 'fetched'; id: number; fetched: Fetched };
