import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDeadLinks, readCommands, readMentions } from '../../scripts/read-docs.ts';

test('commands are read from sh blocks alone, joined over lines, without comments', () => {
  const page = [
    'npm not-this',
    '```sh',
    '# say what it does',
    'zwgk audit http://a/ \\',
    '  --out here',
    'zwgk doctor',
    '```',
    '```text',
    'not this',
    '```',
  ].join('\n');
  expect(readCommands('a.md', page)).toEqual([
    { file: 'a.md', line: 4, command: 'zwgk audit http://a/ --out here' },
    { file: 'a.md', line: 6, command: 'zwgk doctor' },
  ]);
});

test('commands within the text are read from its code, not from blocks or other code', () => {
  const page =
    'Run `npx zwgk doctor`, or `zwgk scan a.txt --json`.\n```sh\nzwgk demo\n```\n| `npm run check` | `zwgk-out/a` `zwgk` |';
  expect(readMentions('a.md', page).map(({ line, command }) => `${line} ${command}`)).toEqual([
    '1 npx zwgk doctor',
    '1 zwgk scan a.txt --json',
    '5 npm run check',
  ]);
});

test('a link to a file or a heading that is not there is found, one on the web is left alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'zwgk-docs-'));
  mkdirSync(join(root, 'docs'));
  writeFileSync(
    join(root, 'README.md'),
    '# Top\n## 怎样 用？\n[a](docs/a.md) [b](docs/b.md) [c](#怎样-用) [d](#none) [e](https://x.example/)\n`[f](f.md)`\n',
  );
  writeFileSync(join(root, 'docs', 'a.md'), '[up](../README.md#top) [out](../../etc)');
  expect(findDeadLinks(root, 'README.md')).toEqual([
    'README.md: docs/b.md is not there',
    'README.md: #none has no such heading',
  ]);
  expect(findDeadLinks(root, 'docs/a.md')).toEqual(['docs/a.md: ../../etc is not there']);
  rmSync(root, { recursive: true });
});
