import type { FileForm } from '../facts/file-facts.ts';

/** @param hasPictures large enough to hold text */
export function textStateOf(hasText: boolean, hasPictures: boolean): FileForm['textState'] {
  if (hasText) return hasPictures ? 'mixed' : 'text';
  return hasPictures ? 'scanned' : 'none';
}
