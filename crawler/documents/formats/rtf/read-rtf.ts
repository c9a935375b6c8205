export type RtfEvent =
  | { type: 'text'; text: string }
  | { type: 'paragraph'; inTable: boolean }
  | { type: 'cell' }
  | { type: 'row' };

interface Group {
  /** Nothing in it is text of the document. */
  isSkipped: boolean;
  /** Signs after `\u` that stand for the same character in older readers. */
  fallback: number;
}

/** Groups that hold no text of the document. */
const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl revtbl fldinst objdata shpinst nonshppict bkmkstart bkmkend'.split(
    ' ',
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
};
/** Windows code pages by number, as WHATWG names them; Chinese ones first. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
  1252: 'windows-1252',
};

/** Reads RTF from its bytes: control words are ASCII, `\'xx` are bytes of the code page, `\uN` are UTF-16. */
export function readRtf(bytes: Buffer, take: (event: RtfEvent) => void): void {
  const source = bytes.toString('latin1');
  const groups: Group[] = [{ isSkipped: false, fallback: 1 }];
  let decoder = new TextDecoder('gb18030');
  let raw: number[] = [];
  let toSkip = 0;
  let inTable = false;

  const flush = (): void => {
    if (raw.length > 0) take({ type: 'text', text: decoder.decode(Uint8Array.from(raw)) });
    raw = [];
  };
  const add = (text: string): void => {
    flush();
    take({ type: 'text', text });
  };
  const addByte = (byte: number): void => {
    if (toSkip > 0) toSkip--;
    else if (groups.at(-1)?.isSkipped === false) raw.push(byte);
  };
  const word = (name: string, number: number | null): void => {
    const group = groups.at(-1);
    if (group === undefined) return;
    if (NO_TEXT.has(name)) group.isSkipped = true;
    else if (name === 'ansicpg')
      decoder = new TextDecoder(
        CODE_PAGES[number ?? 936] === 'windows-1252' ? 'gb18030' : (CODE_PAGES[number ?? 936] ?? 'gb18030'),
      );
    else if (name === 'uc') group.fallback = number ?? 1;
    else if (group.isSkipped) return;
    else if (name === 'u') {
      add(String.fromCharCode((number ?? 63) & 0xffff));
      toSkip = group.fallback;
    } else if (name === 'intbl') inTable = true;
    else if (name === 'pard') inTable = false;
    else if (SIGNS[name] !== undefined) add(SIGNS[name]);
    else if (name === 'par' || name === 'sect' || name === 'page') {
      flush();
      take({ type: 'paragraph', inTable });
    } else if (name === 'cell' || name === 'nestcell') {
      flush();
      take({ type: 'cell' });
    } else if (name === 'row' || name === 'nestrow') {
      flush();
      take({ type: 'row' });
    }
  };

  const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n])/giy;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, name, number, hex, symbol, brace, sign] = match;
    if (sign !== undefined) addByte(sign.charCodeAt(0));
    else if (hex !== undefined) addByte(Number.parseInt(hex, 16));
    else if (brace === '{') {
      flush();
      groups.push({ ...(groups.at(-1) ?? { isSkipped: false, fallback: 1 }) });
    } else if (brace === '}') {
      flush();
      if (groups.length > 1) groups.pop();
      toSkip = 0;
    } else if (name === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
    else if (name !== undefined) {
      if (name !== 'u') flush();
      word(name.toLowerCase(), number === undefined ? null : Number(number));
    } else if (symbol === '*') {
      const group = groups.at(-1);
      if (group !== undefined) group.isSkipped = true;
    } else if (symbol === '~') addByte(32);
    else if (symbol === '_') addByte(45);
    else if (symbol === '\\' || symbol === '{' || symbol === '}') addByte(symbol.charCodeAt(0));
  }
  flush();
}
