import { recognise, type RecogniseOptions } from '../../../rules/recognise/index.ts';

/** A path fit to be shown: what in it is personal data is masked, all else stays as it is. */
export function maskPath(path: string, options: RecogniseOptions): string {
  let shown = '';
  let at = 0;
  for (const { start, end, masked } of recognise(
    [{ text: path, place: { in: 'attachment-name', index: 0 } }],
    options,
  )) {
    shown += path.slice(at, start) + masked;
    at = end;
  }
  return shown + path.slice(at);
}

/** The same as a name for a new file: stars are not allowed in names everywhere. */
export function maskName(path: string, options: RecogniseOptions): string {
  return maskPath(path, options).replaceAll('*', 'x');
}
