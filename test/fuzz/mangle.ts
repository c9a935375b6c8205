import fc from 'fast-check';

/** Longest text that comes of it, signs: a seed several times over. */
const LONGEST = 60_000;

/** One change of a text, at a place given as a share of its length so that it fits texts of any length. */
type Change = (text: string, at: (share: number) => number) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const span = fc.tuple(share, fc.nat({ max: 600 }));

const ODD_NUMBERS = ['0', '-1', '1', '2', '07', '1.5', '2000', '2001', '99999', '4294967296', '99999999999999999999'];
const MORE_NUMBERS = ['1e9', '0x1f', 'NaN', 'null', '""', '１２', '十二', ''];
const BREAKS = [
  '"',
  "'",
  '`',
  '<',
  '>',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ']]>',
  '-->',
  '<!--',
  '</script>',
  '<script>',
];
const SIGNS = [
  '\0',
  '\ud800',
  '\ufeff',
  '%',
  '%zz',
  '&#x110000;',
  '&quot;',
  '=',
  '+',
  '\r\n',
  '<\\/',
  '</div></ul></table>',
];
const NESTED = ['<div>', '<ul><li>', '<table><tr><td>', '[', '{"a":', '(', '<record><![CDATA[', "'+'"];
const HOSTS = [
  'http://evil.example/',
  '//evil.example/',
  'https://www.yunxi.gov.cn:99999/',
  'http://[',
  'javascript:go(2)//',
  'data:text/html,',
  'http://127.0.0.1/',
  '../../../',
  '?',
  '#',
  '',
];

const change: fc.Arbitrary<Change> = fc.oneof(
  // Cut.
  span.map(
    ([from, length]): Change =>
      (text, at) =>
        text.slice(0, at(from)) + text.slice(at(from) + length),
  ),
  share.map(
    (from): Change =>
      (text, at) =>
        text.slice(0, at(from)),
  ),
  // Repeated.
  fc.tuple(span, fc.integer({ min: 2, max: 60 })).map(([[from, length], times]): Change => (text, at) => {
    const piece = text.slice(at(from), at(from) + length);
    return text.slice(0, at(from)) + piece.repeat(times) + text.slice(at(from) + length);
  }),
  // Swapped.
  fc.tuple(share, share, fc.nat({ max: 300 })).map(([one, other, length]): Change => (text, at) => {
    const [a, b] = [Math.min(at(one), at(other)), Math.max(at(one), at(other))];
    const size = Math.min(length, b - a);
    return (
      text.slice(0, a) +
      text.slice(b, b + size) +
      text.slice(a + size, b) +
      text.slice(a, a + size) +
      text.slice(b + size)
    );
  }),
  // Numbers, where numbers are.
  fc.tuple(share, fc.constantFrom(...ODD_NUMBERS, ...MORE_NUMBERS)).map(
    ([which, number]): Change =>
      (text) =>
        replaced(text, /\d+/g, which, number),
  ),
  fc.constantFrom(...ODD_NUMBERS).map(
    (number): Change =>
      (text) =>
        text.replace(/\d+/g, number),
  ),
  // Addresses, where addresses are.
  fc.tuple(share, fc.constantFrom(...HOSTS)).map(
    ([which, host]): Change =>
      (text) =>
        replaced(text, /(?<=["'])(?:https?:)?\/(?=[\w/])/g, which, host),
  ),
  // What opens or closes, put in or taken out.
  fc.tuple(share, fc.constantFrom(...BREAKS, ...SIGNS)).map(
    ([where, sign]): Change =>
      (text, at) =>
        text.slice(0, at(where)) + sign + text.slice(at(where)),
  ),
  fc.tuple(share, share).map(
    ([which]): Change =>
      (text) =>
        replaced(text, /["'<>{}[\](),=\\]/g, which, ''),
  ),
  // Deep.
  fc.tuple(share, fc.constantFrom(...NESTED), fc.integer({ min: 50, max: 4000 })).map(
    ([where, sign, times]): Change =>
      (text, at) =>
        text.slice(0, at(where)) + sign.repeat(times) + text.slice(at(where)),
  ),
  // Base64 that is none any more.
  fc.tuple(share, fc.constantFrom('', '=', '%', '-', 'A', '甲', '====')).map(
    ([which, sign]): Change =>
      (text) =>
        replaced(text, /(?<=[\w+/]{20})[\w+/](?=[\w+/=]{4})/g, which, sign),
  ),
  // Read in another charset.
  fc.constantFrom('gbk', 'utf-16le', 'windows-1252').map((charset): Change => {
    const decoder = new TextDecoder(charset);
    return (text) => decoder.decode(Buffer.from(text));
  }),
);

/**
 * A good text and what becomes of it: cut, repeated, swapped, with odd numbers and addresses, broken quotes and brackets,
 * nested, in another charset. As often as not only one thing is changed, so that most of it is still recognised.
 */
export function mangled<T>(
  good: fc.Arbitrary<T>,
  textOf: (good: T) => string,
): fc.Arbitrary<{ from: T; text: string }> {
  const changes = fc.oneof(
    { weight: 3, arbitrary: change.map((one) => [one]) },
    { weight: 2, arbitrary: fc.array(change, { minLength: 2, maxLength: 6 }) },
  );
  return fc.tuple(good, changes).map(([from, all]) => {
    let text = textOf(from);
    for (const one of all) text = one(text, (part) => Math.floor(part * text.length)).slice(0, LONGEST);
    return { from, text };
  });
}

/** With one of the places where the pattern fits replaced. */
function replaced(text: string, pattern: RegExp, which: number, by: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[Math.min(found.length - 1, Math.floor(which * found.length))];
  return match === undefined ? text : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}
