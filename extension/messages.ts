// Every message between panel and page. Both check what they get: after an update an old script may still live in a
// page, and it must be ignored rather than half understood.

/** Raised when a message changes its meaning; ends of different versions do not talk. */
export const MESSAGES_VERSION = 3;

/** Name of the port that the panel opens to a page. */
export const PORT_NAME = `zwgk-page/${MESSAGES_VERSION}`;

/** A quote to show on the page. */
export interface Mark {
  id: string;
  quote: string;
}

/** How a mark looks: every finding quietly, one of them strongly, or a fact. */
export type Tone = 'finding' | 'active' | 'fact';

export type ToPage =
  | { type: 'read' }
  /** Replaces all marks of a tone; an empty list removes them. */
  | { type: 'mark'; tone: Tone; marks: Mark[]; scroll: boolean }
  /** Asks where things stand in the window, for a picture of it. */
  | ({ type: 'frame' } & FrameAsk)
  /** Asks for the words that are selected, or with `pick` for the place that is clicked next. */
  | { type: 'point'; pick: boolean }
  /** Asks the site for an address of its own, as the page would. */
  | { type: 'fetch'; id: number; url: string }
  /** The picture is taken: the page goes back to how it was. */
  | { type: 'framed' };

export interface FrameAsk {
  /** Quotes to box; the first is scrolled into view where no place to scroll to is given. */
  boxes: string[];
  /** Masked personal data, as `PageView.covers` has it. */
  covers: string[];
  /** Where the window is to be scrolled to, CSS pixels from the top of the page. */
  scrollTo: number | null;
}

/** What a person pointed at on the page. */
export interface Pointed {
  /** Words selected or standing in the place; '' where there are none, as in a picture. */
  quote: string;
  /** Where, in words. */
  place: string;
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

/** A message to the page, or null for anything else. */
export function readToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  if (value['type'] === 'read' || value['type'] === 'framed') return { type: value['type'] };
  if (value['type'] === 'frame') return readFrameAsk(value);
  if (value['type'] === 'fetch') return readFetch(value);
  if (value['type'] === 'point')
    return typeof value['pick'] === 'boolean' ? { type: 'point', pick: value['pick'] } : null;
  const { type, tone, marks, scroll } = value;
  if (type !== 'mark' || !isTone(tone) || typeof scroll !== 'boolean') return null;
  if (!Array.isArray(marks) || !marks.every(isMark)) return null;
  return { type, tone, marks, scroll };
}

/** A message from the page, or null for anything else. */
export function readFromPage(value: unknown): FromPage | null {
  if (!isRecord(value)) return null;
  const { type, page, tone, missing } = value;
  if (type === 'changed') return { type };
  if (type === 'frame' && isFrame(value['frame'])) return { type, frame: value['frame'] };
  if (type === 'fetched' && typeof value['id'] === 'number' && isFetched(value['fetched']))
    return { type, id: value['id'], fetched: value['fetched'] };
  if (type === 'pointed' && (value['pointed'] === null || isPointed(value['pointed'])))
    return { type, pointed: value['pointed'] };
  if (type === 'page' && isPageSource(page)) return { type, page };
  if (type !== 'marked' || !isTone(tone)) return null;
  if (!isTexts(missing)) return null;
  return { type, tone, missing };
}

function readFrameAsk({ boxes, covers, scrollTo }: Record<string, unknown>): ToPage | null {
  if (!isTexts(boxes) || !isTexts(covers) || !(scrollTo === null || typeof scrollTo === 'number')) return null;
  return { type: 'frame', boxes, covers, scrollTo };
}

function readFetch({ id, url }: Record<string, unknown>): ToPage | null {
  return typeof id === 'number' && typeof url === 'string' ? { type: 'fetch', id, url } : null;
}

function isFetched(value: unknown): value is Fetched {
  if (!isRecord(value)) return false;
  if (value['state'] === 'failed') return ['timeout', 'reset', 'over-budget'].includes(String(value['cause']));
  const { url, status, contentType, base64 } = value;
  const isTyped = contentType === null || typeof contentType === 'string';
  return typeof url === 'string' && typeof status === 'number' && isTyped && typeof base64 === 'string';
}

function isPointed(value: unknown): value is Pointed {
  return isRecord(value) && typeof value['quote'] === 'string' && typeof value['place'] === 'string';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isFrame(value: unknown): value is Frame {
  if (!isRecord(value) || typeof value['url'] !== 'string' || typeof value['title'] !== 'string') return false;
  const { boxes, covers } = value;
  return isNumbers(value, ['width', 'height', 'top', 'pageHeight']) && areAreas(boxes) && areAreas(covers);
}

function areAreas(value: unknown): value is Area[] {
  return (
    Array.isArray(value) && value.every((one) => isRecord(one) && isNumbers(one, ['left', 'top', 'width', 'height']))
  );
}

function isNumbers(value: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => Number.isFinite(value[field]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTone(value: unknown): value is Tone {
  return value === 'finding' || value === 'active' || value === 'fact';
}

function isMark(value: unknown): value is Mark {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['quote'] === 'string';
}

function isPageSource(value: unknown): value is PageSource {
  if (!isRecord(value) || (value['status'] !== null && typeof value['status'] !== 'number')) return false;
  return ['url', 'title', 'html', 'seenAt'].every((field) => typeof value[field] === 'string');
}
