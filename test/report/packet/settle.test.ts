import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { settle } from '../../../report/packet/write/docx/settle.ts';

const MADE_AT = new Date('2026-11-21T02:02:10Z');

/** A file as the library makes it: relations named at random, drawings counted on, figures of charts with the time of day. */
function made(names: readonly string[], { drawing, day }: { drawing: number; day: string }): Uint8Array {
  const rels = names.map((name) => `<Relationship Id="${name}" Target="charts/chart1.xml"/>`).join('');
  const uses = names.map((name, at) => `<wp:docPr id="${drawing + at}"/><c:chart r:id="${name}"/>`).join('');
  const figures = zipSync({ 'docProps/core.xml': strToU8(`<dcterms:created x="">${day}</dcterms:created>`) });
  return zipSync({
    'word/_rels/document.xml.rels': strToU8(rels),
    'word/document.xml': strToU8(uses),
    'word/embeddings/Sheet1.xlsx': figures,
  });
}

it('nothing random is left in a paper, whatever signs its names end with', () => {
  const first = made(['rId6n2uti54yhg9_kmltwqs-', 'rId-aaaaaaaaaaaaaaaaaa-_'], {
    drawing: 1,
    day: '2026-11-21T02:02:10Z',
  });
  const second = made(['rIdbbbbbbbbbbbbbbbbbbbbb', 'rIdccccccccccccccccccccc'], {
    drawing: 7,
    day: '2026-11-22T09:00:00Z',
  });
  const settled = settle(first, MADE_AT);
  expect(Buffer.compare(settled, settle(second, MADE_AT))).toBe(0);
  const files = unzipSync(settled);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(text('word/document.xml')).toBe(
    '<wp:docPr id="1"/><c:chart r:id="rIdN1"/><wp:docPr id="2"/><c:chart r:id="rIdN2"/>',
  );
  expect(text('word/_rels/document.xml.rels')).toContain('Id="rIdN2"');
});
