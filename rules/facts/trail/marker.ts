import { collapseSpace } from '../../text/normalise.ts';
import type { OutlineBlock } from '../outline.ts';
import { SEPARATOR, STARTS_WITH_MARKER } from './trail-words.ts';

/** 位置： and 栏目： alone stand in ordinary text too; there steps must follow. */
const WEAK_MARKER = /^[^\u4e00-\u9fa5]{0,4}(的)?(位置|栏目|页面)/;
const MARKER_WITHIN = /^.{2,16}(?:位置|栏目)/;

/** Whether a block is the breadcrumb line or its beginning. */
export function isBreadcrumbBlock(block: OutlineBlock): boolean {
  const text = fromMarker(block);
  if (text === null) return false;
  if (!WEAK_MARKER.test(text)) return true;
  const rest = text.replace(STARTS_WITH_MARKER, '').trim();
  return rest === '' || SEPARATOR.test(rest.slice(0, 60));
}

/** The block's text from 当前位置： on; the name of the column may stand before it in an element of its own. */
export function fromMarker({ text, pieces }: OutlineBlock): string | null {
  if (STARTS_WITH_MARKER.test(text)) return text;
  if (pieces === undefined || !MARKER_WITHIN.test(text)) return null;
  const at = pieces.findIndex((piece) => STARTS_WITH_MARKER.test(collapseSpace(piece)));
  const behind = at < 0 ? '' : collapseSpace(pieces.slice(at).join(''));
  return at < 1 || WEAK_MARKER.test(behind) ? null : behind;
}
