import { useState } from 'react';
import { FileSearch } from 'lucide-react';
import type { FileScan } from '../files/scan-file.ts';
import type { AttachmentView } from '../judge/page-view.ts';
import type { Words } from './words.ts';

/** What looking into a file gives; `unreachable` where it could not be had. */
export type ScanEnd = FileScan | 'unreachable';

interface AttachmentsProps {
  files: readonly AttachmentView[];
  words: Words;
  onScan: (file: AttachmentView) => Promise<ScanEnd>;
}

/** The files that the page offers, looked into one by one when asked. */
export function Attachments({ files, words, onScan }: AttachmentsProps) {
  const [ends, setEnds] = useState<Record<string, ScanEnd | 'reading'>>({});
  const scan = async (file: AttachmentView) => {
    setEnds((before) => ({ ...before, [file.url]: 'reading' }));
    const end = await onScan(file).catch(() => 'unreachable' as const);
    setEnds((before) => ({ ...before, [file.url]: end }));
  };
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.url} data-file={file.url}>
          <p lang="zh-CN">{file.name}</p>
          {ends[file.url] === undefined ? (
            <button type="button" className="plain-button" onClick={() => void scan(file)}>
              <FileSearch size={14} aria-hidden /> {words.files.scan}
            </button>
          ) : (
            <End end={ends[file.url]!} words={words} />
          )}
        </li>
      ))}
    </ul>
  );
}

function End({ end, words }: { end: ScanEnd | 'reading'; words: Words }) {
  if (end === 'reading' || end === 'unreachable')
    return (
      <p className="quiet" role="status">
        {words.files[end]}
      </p>
    );
  const { hits, count, cause } = end;
  return (
    <div role="status" data-hits={count}>
      {cause !== null && (
        <p className="quiet">
          {cause === 'not-tested' ? words.files.otherFormat : words.files.partly(words.cause(cause))}
        </p>
      )}
      {count === 0 && cause === null && <p className="quiet">{words.files.nothing}</p>}
      {count > 0 && (
        <ol className="hits" lang="zh-CN">
          {hits.map(({ noun, masked, place, confidence }, at) => (
            <li key={at} data-confidence={confidence}>
              <b>{noun}</b> <span className="mono">{masked}</span> <span className="quiet">{place}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
