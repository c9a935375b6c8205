import type { Body } from '../body/body.ts';
import type { Check } from './check.ts';

/** 12. The public edition says nothing that the paper does not say, in its order; tables are the paper's or none. */
export const publicIsLess: Check = ({ body, publicBody }) => {
  const all = piecesOf(body);
  let from = 0;
  const added = piecesOf(publicBody).filter((piece) => {
    const at = all.indexOf(piece, from);
    if (at !== -1) from = at + 1;
    return at === -1;
  });
  const known = new Set(body.tables.map((table) => JSON.stringify(table)));
  return [
    ...added.map((piece) => `公开发布版中的“${piece}”不见于通报正文`),
    ...publicBody.tables
      .filter((table) => !known.has(JSON.stringify(table)))
      .map(({ name }) => `公开发布版的${name}与通报的不同`),
    ...(publicBody.contact === null ? [] : ['公开发布版中有联系方式']),
  ];
};

/** The words between signs. */
function piecesOf({ title, to, paragraphs, annexes, signer, date }: Body): string[] {
  const texts = [title, to, ...paragraphs.map(({ lead = '', text }) => lead + text)];
  return [
    ...texts.flatMap((text) => text.split(/[，。；：、（）]+/).filter((piece) => piece !== '')),
    ...annexes.map(({ number, name }) => `${number}.${name}`),
    signer,
    date,
  ];
}
