import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Data that pdf.js reads from its own package, as paths that end in a slash. Without the character maps, Chinese fonts
 * that are not embedded give empty text and no error.
 */
export function dataFolders(): { cMapUrl: string; standardFontDataUrl: string; wasmUrl: string } {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => `${join(home, name)}/`;
  return { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm') };
}
