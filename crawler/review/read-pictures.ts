import { createHash } from 'node:crypto';
import { type Picture, pictureSchema } from '../../rules/decide/picture.ts';
import type { UsageProblem } from '../../rules/errors.ts';
import { MASK_ONLY, maskAddress, NUMBER_KINDS, recognise } from '../../rules/recognise/index.ts';
import { shortHash } from '../../rules/text/short-hash.ts';
import type { StoredPicture } from '../../store/pictures.ts';
import { readPng } from './png.ts';

/** Bytes of a picture; one of 25 screens has three or four megabytes. */
const LARGEST = 12_000_000;

export interface ReadPictures {
  pictures: StoredPicture[];
  refused: UsageProblem[];
}

/**
 * The pictures of a bundle: each is what its hash says, a picture and nothing besides, and what is written beside it holds no
 * number of a person. What is not is named and left out.
 * @param where shown before each field: the file's name
 */
export function readPictures(lines: readonly unknown[], where: string): ReadPictures {
  const read: ReadPictures = { pictures: [], refused: [] };
  lines.forEach((line, index) => {
    const field = `${where}: pictures.${index}`;
    const parsed = pictureSchema.safeParse(line);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        read.refused.push({ field: [field, ...path.map(String)].join('.'), expected: message, got: '' });
      return;
    }
    const { png, text, ...about } = parsed.data;
    const bytes = Buffer.from(png, 'base64');
    const size = readPng(bytes);
    const problems = [...problemsOf(parsed.data, bytes), ...('wrong' in size ? [['png', 'PNG 图片', size.wrong]] : [])];
    for (const [name, expected = '', got = ''] of problems)
      read.refused.push({ field: `${field}.${name}`, expected, got });
    if (problems.length > 0 || 'wrong' in size) return;
    const id = shortHash(JSON.stringify([about.finding, about.takenAt, about.hash]));
    read.pictures.push({ note: { ...about, id, ...size, size: bytes.length }, text, png: bytes });
  });
  return read;
}

/** What is wrong: field, what was expected, what came. Never a text that holds a number. */
function problemsOf({ url, title, text, hash }: Picture, bytes: Uint8Array): string[][] {
  if (bytes.length > LARGEST) return [['png', `不超过 ${LARGEST} 字节`, `${bytes.length} 字节`]];
  const actual = createHash('sha256').update(bytes).digest('hex');
  return [
    ...(actual === hash ? [] : [['hash', `图片的校验值 ${actual}`, hash]]),
    ...(maskAddress(url) === url && !holdsNumber(url) ? [] : [['url', ...UNMASKED]]),
    ...(holdsNumber(title) ? [['title', ...UNMASKED]] : []),
    ...(holdsNumber(text) ? [['text', ...UNMASKED]] : []),
  ];
}

const UNMASKED = ['不含个人证件、电话或账户号码', '含有，未遮盖'];
const NUMBERS: ReadonlySet<string> = new Set(NUMBER_KINDS);

function holdsNumber(text: string): boolean {
  const hits = recognise([{ text, place: { in: 'title' } }], MASK_ONLY);
  return hits.some(({ kind, confidence }) => NUMBERS.has(kind) && confidence !== 'lead');
}
