import { maskBare, recognise, type RecogniseOptions } from '../../../rules/recognise/index.ts';

/** A path fit to be shown: what in it is personal data is masked, all else stays as it is. */
export function maskPath(path: string, options: RecogniseOptions): string {
  return path
    .split(SEPARATOR)
    .map((name) => maskBare(maskStep(name, options)))
    .join('');
}

/** Kept among the steps, so that the path can be put together again. */
const SEPARATOR = /([\\/])/;

function maskStep(name: string, options: RecogniseOptions): string {
  let shown = '';
  let at = 0;
  for (const { start, end, masked } of recognise(
    [{ text: name, place: { in: 'attachment-name', index: 0 } }],
    options,
  )) {
    shown += name.slice(at, start) + masked;
    at = end;
  }
  return shown + name.slice(at);
}

/** The same as a name for a new file: stars are not allowed in names everywhere. */
export function maskName(path: string, options: RecogniseOptions): string {
  return maskPath(path, options).replaceAll('*', 'x');
}
