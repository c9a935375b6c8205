import type { DataRequest } from '../rules/walk/data-request.ts';
import type { Region } from '../rules/decide/hand-finding-schema.ts';
import {
  POINT_BY,
  type Area,
  type Fetched,
  type Frame,
  type FromPage,
  type Mark,
  type PageSource,
  type Pointed,
  type Spot,
  type Tone,
  type ToPage,
} from './messages.ts';

// What comes in may be of another version of ours, or of nobody we know.

/** A message to the page, or null for anything else. */
export function readToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  if (value['type'] === 'read' || value['type'] === 'framed') return { type: value['type'] };
  if (value['type'] === 'frame') return readFrameAsk(value);
  if (value['type'] === 'fetch') return readFetch(value);
  if (value['type'] === 'point') return readPoint(value['by']);
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
  if (
    !Array.isArray(boxes) ||
    !boxes.every(isSpot) ||
    !isTexts(covers) ||
    !(scrollTo === null || typeof scrollTo === 'number')
  )
    return null;
  return { type: 'frame', boxes, covers, scrollTo };
}

function readPoint(by: unknown): ToPage | null {
  const known = POINT_BY.find((one) => one === by);
  return known === undefined ? null : { type: 'point', by: known };
}

function readFetch({ id, url, data }: Record<string, unknown>): ToPage | null {
  if (typeof id !== 'number' || typeof url !== 'string') return null;
  if (data === undefined) return { type: 'fetch', id, url };
  return isDataRequest(data) ? { type: 'fetch', id, url, data } : null;
}

function isDataRequest(value: unknown): value is DataRequest {
  if (!isRecord(value) || !(value['method'] === 'GET' || value['method'] === 'POST')) return false;
  const { headers, body } = value;
  const isBody = body === undefined || typeof body === 'string';
  return isBody && isRecord(headers) && isTexts(Object.values(headers));
}

function isFetched(value: unknown): value is Fetched {
  if (!isRecord(value)) return false;
  if (value['state'] === 'failed') return ['timeout', 'reset', 'over-budget'].includes(String(value['cause']));
  const { url, status, contentType, base64 } = value;
  const isTyped = contentType === null || typeof contentType === 'string';
  return typeof url === 'string' && typeof status === 'number' && isTyped && typeof base64 === 'string';
}

function isPointed(value: unknown): value is Pointed {
  return isSpot(value) && 'place' in value && typeof value.place === 'string';
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
  return isSpot(value) && 'id' in value && typeof value.id === 'string';
}

function isSpot(value: unknown): value is Spot {
  if (!isRecord(value) || typeof value['quote'] !== 'string') return false;
  return value['region'] === undefined || isRegion(value['region']);
}

function isRegion(value: unknown): value is Region {
  if (!isRecord(value) || !isNumbers(value, ['left', 'top', 'width', 'height', 'pageWidth'])) return false;
  const { quoteAt } = value;
  return quoteAt === null || (isRecord(quoteAt) && isNumbers(quoteAt, ['left', 'top']));
}

function isPageSource(value: unknown): value is PageSource {
  if (!isRecord(value) || (value['status'] !== null && typeof value['status'] !== 'number')) return false;
  return ['url', 'title', 'html', 'seenAt'].every((field) => typeof value[field] === 'string');
}
