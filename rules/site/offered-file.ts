import type { Attachment } from '../facts/page-facts.ts';
import { pageKey } from '../url.ts';
import type { EntryFacts } from './entry-facts.ts';
import type { SeenFile, SiteFacts } from './site-facts.ts';

/** A file that an entry offers, with what is known of its content. */
export type OfferedFile = Attachment & Pick<SeenFile, 'content' | 'cause'> & { isMixed: boolean };

/** The files of an entry. One that was not looked into has a cause: it is gone, on another site, or was left alone. */
export function offeredFiles({ attachments }: EntryFacts, site: SiteFacts): OfferedFile[] {
  return attachments.map((attachment) => {
    const key = pageKey(attachment.url) ?? attachment.url;
    const { content = null, cause = whyUnread(attachment.url, key, site), form } = site.files.get(key) ?? {};
    return { ...attachment, content, cause, isMixed: form?.textState === 'mixed' };
  });
}

function whyUnread(url: string, key: string, site: SiteFacts): SeenFile['cause'] {
  if (site.broken.some((broken) => broken.key === key)) return 'not-found';
  return new URL(url).hostname === new URL(site.portal.url).hostname ? 'not-tested' : 'off-site';
}
