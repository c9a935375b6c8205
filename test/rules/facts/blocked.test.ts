import { describe, expect, test } from 'vitest';
import { type Blocked, causeOfStatus, recogniseBlocked } from '../../../rules/facts/blocked.ts';

interface Sample {
  status?: number;
  cookies?: string;
  body?: string;
}

function blocked({ status = 200, cookies = '', body = '' }: Sample): Blocked | null {
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
    [
      '云锁, which asks for the size of the screen',
      {
        cookies: 'security_session_verify=0a1b; path=/',
        body: '<html><script>function stringToHex(s){}function YunSuoAutoJump(){self.location="/?security_verify_data=31"}</script><script>setTimeout("YunSuoAutoJump()",50)</script></html>',
      },
    ],
    ['网站卫士', { body: '<html><script>eval("wzwschallenge=1;wzwschallengex=2")</script><body></body></html>' }],
    [
      '安全狗',
      {
        status: 403,
        body: '<title>网站防火墙</title><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p><a href="http://www.safedog.cn">安全狗</a>',
      },
    ],
    ['创宇盾, with status 200', { body: '<h1>当前访问疑似黑客攻击，已被创宇盾拦截。</h1><a href="http://x/">x</a>' }],
    ['网防G01', { status: 200, body: '<div>网防G01提示：</div><p>该访问行为触发了安全规则</p><a href="/">返回</a>' }],
    ['华为云', { status: 418, body: '<p>您的请求疑似攻击行为！事件ID：1</p>' }],
    ['阿里云', { status: 405, body: '<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>' }],
    ['玄武盾', { status: 403, body: '<img src="https://error.websaas.cn/img/403s.png">' }],
  ] as const)('%s', ([, sample]) => {
    expect(blocked(sample)).not.toBeNull();
  });

  test('by a challenge, which is met at every address, or by a refusal of this one', () => {
    expect(blocked({ status: 412 })).toEqual({ sign: '瑞数', isChallenge: true });
    expect(blocked({ status: 403, body: '<title>请求被拦截</title>' })).toEqual({ sign: '拒绝页', isChallenge: false });
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
    ['a protected article that 云锁 let through', { cookies: 'yunsuo_session_verify=0a1b; path=/', body: ARTICLE }],
    [
      'an article about attacks',
      { body: `${ARTICLE}<p>监测发现，部分网站遭到黑客攻击，有关请求已被拦截，请各单位加强防护。</p>` },
    ],
    ['a page that only sends on', { body: '<meta http-equiv="refresh" content="0;url=/index/">' }],
  ] as const)('%s', ([, sample]) => {
    expect(blocked(sample)).toBeNull();
  });
});

test('every status has one meaning', () => {
  const meanings = [200, 202, 302, 400, 401, 403, 404, 405, 410, 412, 418, 422, 429, 468, 500, 503, 521];
  expect(Object.fromEntries(meanings.map((status) => [status, causeOfStatus(status)]))).toEqual({
    200: null,
    202: null,
    302: 'http-error',
    400: 'http-error',
    401: 'blocked',
    403: 'blocked',
    404: 'not-found',
    405: 'blocked',
    410: 'not-found',
    412: 'blocked',
    418: 'blocked',
    422: 'blocked',
    429: 'blocked',
    468: 'blocked',
    500: 'server-error',
    503: 'server-error',
    521: 'blocked',
  });
});
