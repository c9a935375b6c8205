import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const isHidden = (around: string): boolean | undefined =>
  readPage(around.replace('LINK', '<a href="http://stranger.example/">彩票</a>')).links[0]?.hidden;

describe('a link is hidden', () => {
  it.each([
    ['that is not shown', '<div style="display:none">LINK</div>'],
    ['off the screen', '<div style="position:absolute;left:-9999px">LINK</div>'],
    ['above the screen', '<div style="position:absolute; top: -1000px;">LINK</div>'],
    ['by its indent', '<p style="text-indent:-999em">LINK</p>'],
    ['in a box without height', '<div style="height:0;overflow:hidden">LINK</div>'],
    ['in a box of one pixel', '<div style="overflow:hidden; width:1px; height:1px">LINK</div>'],
    ['in letters without size', '<span style="font-size:0">LINK</span>'],
    ['in a marquee without size', '<marquee width="1" height="1">LINK</marquee>'],
    ['by the attribute', '<div hidden>LINK</div>'],
  ])('%s', (_, around) => {
    expect(isHidden(around)).toBe(true);
  });
});

describe('a link is shown', () => {
  it.each([
    ['beside a small margin', '<div style="margin-left:-20px">LINK</div>'],
    [
      'in a list that closes the gaps between its entries',
      '<ul style="font-size:0"><li style="font-size:14px">LINK</li></ul>',
    ],
    ['behind a picture in place of its words', '<h1 style="text-indent:-9999px;background:url(logo.png)">LINK</h1>'],
    ['in a line without extra height', '<p style="line-height:0">LINK</p>'],
    ['in a box whose content overflows', '<div style="height:0">LINK</div>'],
    ['in a box of half a line', '<div style="height:0.5em;overflow:hidden">LINK</div>'],
  ])('%s', (_, around) => {
    expect(isHidden(around)).toBeUndefined();
  });
});
