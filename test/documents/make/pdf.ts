/** A pdf of these objects, numbered from 1; the first is the catalog. */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let out = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(out.length);
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(
    `${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

function stream(content: string, more = ''): string {
  return `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`;
}

export interface PdfText {
  x: number;
  y: number;
  /** Codes in the font's encoding, hexadecimal. */
  hex: string;
}

/** A drawn line. */
export interface PdfLine {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
}

/** A font for Chinese that is not embedded, as WPS and old Word leave it: without its character map it reads as nothing. */
const SONG = (encoding: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> /W [814 907 500 7716 [500]] /DW 1000 >>] >>`;

/** Pages of text and lines in a font that is not embedded. Size 10; places and width in points, from the lower left. */
export function makePdf(
  pages: readonly (PdfText | PdfLine)[][],
  { encoding = 'GBK-EUC-H', trailer = '', width = 595 } = {},
): Buffer {
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    SONG(encoding),
  ];
  for (const [i, texts] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
    );
    objects.push(stream(texts.map(draw).join('\n')));
  }
  return pdfOf(objects, trailer);
}

function draw(one: PdfText | PdfLine): string {
  return 'hex' in one
    ? `BT /F1 10 Tf 1 0 0 1 ${one.x} ${one.y} Tm <${one.hex}> Tj ET`
    : `${one.from.join(' ')} m ${one.to.join(' ')} l S`;
}

/** Pages that are one grey picture each, as scanners make them. */
export function makeScannedPdf(share = 1): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>',
    stream(
      '\x10\x20\x30\x40',
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
    ),
    stream(`q ${595 * share} 0 0 ${842 * share} 0 0 cm /Im0 Do Q`),
  ]);
}

/** The standard lock with a password that nobody knows. */
export const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>] `;
