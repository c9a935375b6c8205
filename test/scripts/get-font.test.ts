import { expect, test } from 'vitest';
import { getFont, hasChineseFont } from '../../scripts/get-font.ts';
import { playHost } from './machine.ts';

test('fontconfig is asked where there is one', () => {
  const files = ['/usr/bin/fc-list'];
  expect(hasChineseFont(playHost({ files, commands: { 'fc-list :lang=zh': 'Noto Sans CJK SC\n' } }))).toBe(true);
  expect(hasChineseFont(playHost({ files, commands: { 'fc-list :lang=zh': '\n' } }))).toBe(false);
});

test('without fontconfig, well-known files are looked for', () => {
  expect(hasChineseFont(playHost({ files: ['/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc'] }))).toBe(true);
  expect(hasChineseFont(playHost({}))).toBe(false);
});

test('macOS always has one', () => {
  expect(getFont(playHost({ platform: 'darwin' }))).toBeNull();
});

test('a missing one is installed where that needs no password', () => {
  const file = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
  const install = 'env DEBIAN_FRONTEND=noninteractive apt-get install';
  const host = playHost({
    isRoot: true,
    files: ['/usr/bin/apt-get'],
    commands: { 'env DEBIAN_FRONTEND=noninteractive apt-get': true },
    appears: { [install]: [file] },
  });
  expect(getFont(host)).toBeNull();
  expect(host.ran.at(-1)).toContain('fonts-noto-cjk');
});

test('where it cannot be installed, the reason comes back', () => {
  expect(getFont(playHost({}))).toBe('there is no apt-get on this machine');
});
