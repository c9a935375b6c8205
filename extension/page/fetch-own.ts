import type { DataRequest } from '../../rules/walk/data-request.ts';
import type { Fetched } from '../messages.ts';

const LIMIT_MS = 20_000;
/** Larger files are for the command; a message between page and panel carries no more than 64 MB. */
const LARGEST = 24 * 1024 * 1024;

/**
 * Asks for an address of the page's own site, with what the page itself would send: for a site that lets only browsers
 * in. Nothing else can be asked for in this way.
 */
export async function fetchOwn(url: string, { headers = {}, ...data }: Partial<DataRequest> = {}): Promise<Fetched> {
  if (new URL(url, location.href).origin !== location.origin) return { state: 'failed', cause: 'reset' };
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    // Where the request comes from, the browser says by itself.
    const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'referer');
    const response = await fetch(url, {
      ...data,
      headers: Object.fromEntries(sent),
      credentials: 'same-origin',
      signal,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > LARGEST) return { state: 'failed', cause: 'over-budget' };
    return {
      state: 'answered',
      url: response.url,
      status: response.status,
      contentType: response.headers.get('content-type'),
      base64: toBase64(bytes),
    };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { state: 'failed', cause: isLate ? 'timeout' : 'reset' };
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // Spread over parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
