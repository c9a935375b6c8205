import type { StoredPage } from '../../../store/pages.ts';
import type { Client } from '../../fetch/client.ts';

/** How a page that is known was asked for. */
export interface Remembering {
  client: Client;
  /** The server said that it has not changed (304). */
  readonly isUnchanged: boolean;
}

/**
 * A client that says which version of a page it knows, RFC 9110 §13, and hands that version out when the server says
 * that it still stands.
 * @param readBytes null where the store has them no more
 */
export function rememberingClient(
  client: Client,
  page: Pick<StoredPage, 'final_url' | 'etag' | 'last_modified' | 'content_type' | 'bytes_hash'>,
  readBytes: () => Promise<Uint8Array | null>,
): Remembering {
  const { etag, last_modified: lastModified, final_url: url } = page;
  const known: Record<string, string> = {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
  const isAsked = page.bytes_hash !== null && Object.keys(known).length > 0;
  let isUnchanged = false;
  return {
    client: {
      ...client,
      async get(address, headers = {}, data) {
        if (!isAsked || address !== url || data !== undefined) return client.get(address, headers, data);
        const answer = await client.get(address, { ...headers, ...known });
        if (!answer.ok || answer.status !== 304) return answer;
        const body = await readBytes();
        // Then there is nothing to know it by.
        if (body === null) return client.get(address, headers);
        isUnchanged = true;
        const header = (name: string): string | null =>
          answer.header(name) ?? (name === 'content-type' ? page.content_type : null);
        return { ...answer, status: 200, header, body };
      },
    },
    get isUnchanged() {
      return isUnchanged;
    },
  };
}
