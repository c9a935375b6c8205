import type { LinePiece } from './lines.ts';

/**
 * Spaces between whole words or long numbers. pdf.js writes a narrow gap between two cells as a space within one text;
 * in Chinese nothing else puts a space there, save between the two characters of a short name.
 */
const SEAM = /(?<=[\u4e00-\u9fff]{2}|[\dXx*]{7}) (?=[\u4e00-\u9fff]{2}|[\d*]{7})/g;

/** Parts the pieces of a line that is a row of a table anyway. Where a part begins is reckoned from the widths of its signs. */
export function splitPieces(pieces: readonly LinePiece[]): LinePiece[] {
  return pieces.flatMap((piece) => {
    const parts = piece.text.split(SEAM);
    if (parts.length === 1) return [piece];
    const unit = (piece.right - piece.left) / weigh(piece.text);
    let left = piece.left;
    return parts.map((text) => {
      const right = left + weigh(text) * unit;
      const part = { text, left, right };
      left = right + unit;
      return part;
    });
  });
}

/** Width in halves of a Chinese character. */
function weigh(text: string): number {
  let weight = 0;
  for (const sign of text) weight += sign > '\u2e80' ? 2 : 1;
  return Math.max(1, weight);
}
