import { expect, test } from 'vitest';
import { writtenTags } from '../../crawler/probes/written-tags.ts';

test.each([
  ['<p><script src="/head.js"></script><SCRIPT>', ['<script src="/head.js"', '<SCRIPT']],
  [String.raw`document.write("<script src='/nav.js'><\/script>")`, [`<script src='/nav.js'`]],
  ['<script x src=<script', ['<script x src=', '<script']],
  ['<p>', []],
])('%s begins %j', (html, tags) => {
  expect(writtenTags(html, 'script')).toEqual(tags);
});
