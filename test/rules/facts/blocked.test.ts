import { describe, expect, test } from 'vitest';
import { recogniseBlocked } from '../../../rules/facts/blocked.ts';

interface Sample {
  status?: number;
  cookies?: string;
  body?: string;
}

function blocked({ status = 200, cookies = '', body = '' }: Sample): string | null {
  return recogniseBlocked({ status, cookies, size: new TextEncoder().encode(body).byteLength, text: () => body });
}

const ARTICLE = `<html><head><title>通知</title></head><body><a href="/">首页</a><p>${'正文'.repeat(200)}</p></body></html>`;

describe('turned away', () => {
  test.for([
    ['瑞数, by status', { status: 412, body: '<html></html>' }],
    ['瑞数, accepted with a script', { status: 202, body: '<html><script src="/x.js"></script></html>' }],
    ['瑞数, by its script', { body: '<script>$_ts=window["$_ts"];if(!$_ts)$_ts={};</script>' }],
    ['瑞数, by cookie and script', { cookies: 'FSSBBIl1UgzbN7N80S=abc', body: '<html><script>x</script></html>' }],
    ['加速乐, by status', { status: 521, body: '<script>document.cookie=1;location=2</script>' }],
    ['WAF 468', { status: 468 }],
    ['C3VK shell', { cookies: 'C3VK=77aa; path=/', body: '<script>location.reload()</script>' }],
    ['cookie shell without a name', { body: '<script>document.cookie="a=b";window.location.href="/";</script>' }],
    ['captcha page', { body: '<title>安全验证</title><a href="/x">x</a>' }],
    ['refusal page', { status: 403, body: '<title>请求被拦截</title>' }],
    ['login wall', { status: 401 }],
    ['limiter', { status: 429 }],
  ] as const)('%s', ([, sample]) => {
    expect(blocked(sample)).not.toBeNull();
  });
});

describe('not turned away', () => {
  test.for([
    ['an article', { body: ARTICLE }],
    [
      'a protected article that was let through',
      { cookies: '__jsluid_s=1; FSSBBIl1UgzbN7N80S=abc', body: `<script>$_ts=window["$_ts"]</script>${ARTICLE}` },
    ],
    [
      'a home page that sets a cookie and goes on to a menu',
      { body: `<script>document.cookie="v=1";if(0)location="/";</script>${ARTICLE}` },
    ],
    ['a page about captchas', { body: '<title>关于安全生产的通知</title><a href="/">x</a>验证码' }],
    [
      'a plain 403 of a folder',
      { status: 403, body: '<html><title>403 Forbidden</title><h1>403 Forbidden</h1>nginx</html>' },
    ],
    ['a 404', { status: 404, body: '404' }],
    ['a page that only sends on', { body: '<meta http-equiv="refresh" content="0;url=/index/">' }],
  ] as const)('%s', ([, sample]) => {
    expect(blocked(sample)).toBeNull();
  });
});
