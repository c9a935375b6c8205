import type { FileFacts, FileLeak } from '../../facts/file-facts.ts';
import { KINDS } from '../../recognise/index.ts';
import type { DocumentHit, DocumentScan } from './document-scan.ts';

/** What is kept of a file's content: the part of its facts that no address has a share in. */
export type FileReading = Pick<FileFacts, 'format' | 'cause' | 'unread' | 'form' | 'leaks' | 'masks' | 'content'>;

/** @param scan made with proofs */
export function toFileReading({ outcome, form, counts, hits, masks, content }: DocumentScan): FileReading {
  const leaks: FileLeak[] = [];
  for (const kind of KINDS) {
    const count = counts[kind];
    if (count === undefined) continue;
    const own = hits.filter((hit) => hit.kind === kind);
    const sure = own.filter(({ confidence }) => confidence !== 'lead');
    leaks.push({ kind, ...count, hits: [...sure, ...own.filter((hit) => !sure.includes(hit))].map(toHit) });
  }
  const isRead = outcome.state === 'read';
  return {
    format: outcome.format,
    cause: isRead ? null : outcome.cause,
    unread: isRead ? [] : outcome.members.slice(0, MOST_MEMBERS),
    form,
    leaks,
    masks,
    content,
  };
}

/** Of an archive full of pictures a few names suffice. */
const MOST_MEMBERS = 20;

function toHit({ masked, confidence, place, proof }: DocumentHit): FileLeak['hits'][number] {
  return {
    masked,
    confidence,
    noun: proof?.noun ?? '',
    place,
    quote: proof?.quote ?? masked,
    sheet: proof?.at.sheet ?? null,
    page: proof?.at.page ?? null,
    row: proof?.at.row ?? null,
  };
}
