import { documentPage, HOME } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const pages = (file = 'bf.pdf'): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage({ after: `<p>附件：<a href="/gfxwj/${file}">云溪县就业补贴办法</a></p>` }),
});

export const cases: RuleCase[] = [
  { name: 'ok: a signature', pages: pages(), files: { '/gfxwj/bf.pdf': { signed: true } }, expect: {} },
  { name: 'ok: a watermark', pages: pages(), files: { '/gfxwj/bf.pdf': { watermark: true } }, expect: {} },
  {
    name: 'candidate: neither signature nor watermark nor lock',
    pages: pages(),
    files: { '/gfxwj/bf.pdf': {} },
    expect: { candidates: ['unprotected-file'] },
  },
  {
    name: 'candidate: a lock where only signatures count',
    pages: pages(),
    params: { means: ['signature'] },
    files: { '/gfxwj/bf.pdf': { encrypted: true } },
    expect: { candidates: ['unprotected-file'] },
  },
  { name: 'unchecked: the file was not read', pages: pages(), expect: { unchecked: ['not-tested'] } },
  {
    name: 'unchecked: the reader cannot tell watermarks',
    pages: pages(),
    files: { '/gfxwj/bf.pdf': { watermark: null } },
    expect: { unchecked: ['not-tested'] },
  },
  {
    name: 'unchecked: the file is broken',
    pages: pages(),
    files: { '/gfxwj/bf.pdf': { cause: 'unreadable', signed: null } },
    expect: { unchecked: ['unreadable'] },
  },
  { name: 'not concerned: a file that is meant to be changed', pages: pages('bf.docx'), expect: 'not-concerned' },
];
