import { expect, test } from 'vitest';
import { sniffBody } from '../../../crawler/fetch/sniff.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a page is known behind any number of comments', () => {
  expect(sniffBody(bytesOf(`${'<!-- a -->\n'.repeat(20)}<html>`), 'text/plain')).toBe('html');
});

test('comments with nothing behind them are done with in one go', () => {
  expect(sniffBody(bytesOf(`${'<!---->'.repeat(60)}x`), 'text/plain')).not.toBe('html');
});
