import { FileSearch } from 'lucide-react';
import type { FileScan } from '../files/scan-file.ts';
import type { AttachmentView } from '../judge/page-view.ts';
import type { LookedInto } from './use-files.ts';
import type { Words } from './words.ts';

/** What looking into a file gives; `unreachable` where it could not be had. */
export type ScanEnd = FileScan | 'unreachable';

interface AttachmentsProps {
  files: readonly AttachmentView[];
  looked: LookedInto;
  words: Words;
}

/** The files that the page offers, looked into one by one or all together when asked. */
export function Attachments({ files, looked: { ends, look }, words }: AttachmentsProps) {
  const waiting = files.filter(({ url }) => ends[url] === undefined);
  return (
    <>
      {waiting.length > 1 && (
        <div className="capture">
          <button type="button" className="plain-button" data-scan-all onClick={() => void look(waiting)}>
            <FileSearch size={14} aria-hidden /> {words.files.scanAll(waiting.length)}
          </button>
        </div>
      )}
      <ul className="files">
        {files.map((file) => (
          <li key={file.url} data-file={file.url}>
            <p className="file-name" lang="zh-CN">
              <span className="file-kind mono">{file.ext}</span> {file.name}
            </p>
            {ends[file.url] === undefined ? (
              <button type="button" className="plain-button" onClick={() => void look([file])}>
                <FileSearch size={14} aria-hidden /> {words.files.scan}
              </button>
            ) : (
              <End end={ends[file.url]!} words={words} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function End({ end, words }: { end: ScanEnd | 'reading'; words: Words }) {
  if (end === 'reading' || end === 'unreachable')
    return (
      <p className="quiet" role="status">
        {words.files[end]}
      </p>
    );
  const { hits, count, cause, unread, findings } = end;
  return (
    <div role="status" data-hits={count}>
      {cause !== null && (
        <p className="quiet">
          {cause === 'not-tested' && unread.length === 0
            ? words.files.otherFormat
            : words.files.partly(words.cause(cause), unread)}
        </p>
      )}
      {count === 0 && cause === null && <p className="quiet">{words.files.nothing}</p>}
      {findings.length > 0 && <p className="quiet">{words.files.found(findings.length)}</p>}
      {count > 0 && (
        <ol className="hits" lang="zh-CN">
          {hits.map(({ noun, masked, place, confidence }, at) => (
            <li key={at} data-confidence={confidence}>
              <b>{noun}</b> <span className="mono">{masked}</span> <span className="quiet">{place}</span>
            </li>
          ))}
        </ol>
      )}
      {count > hits.length && <p className="quiet">{words.files.more(count - hits.length)}</p>}
    </div>
  );
}
