import type { Feed } from '../facts/page-facts.ts';

/** A request for data, as the platform's own page makes it. */
export interface DataRequest {
  method: 'GET' | 'POST';
  /** Form-encoded body of a POST. */
  body?: string;
  headers: Record<string, string>;
}

/** All that an adapter may send; cookies and tokens never are. */
const SENT_HEADERS = new Set(['accept', 'content-type', 'referer', 'x-requested-with']);

/** The request for more of a list. */
export function dataRequestOf({ request: { method, body, headers = {} } }: Feed): DataRequest {
  const sent = Object.entries(headers).filter(([name]) => SENT_HEADERS.has(name.toLowerCase()));
  const form = method === 'POST' ? [['content-type', 'application/x-www-form-urlencoded; charset=UTF-8']] : [];
  return {
    method,
    headers: Object.fromEntries([['accept', '*/*'], ...form, ...sent]),
    ...(body === undefined ? {} : { body }),
  };
}
