import { describe, expect, test } from 'vitest';
import { listBrowsers } from '../../scripts/find-browser.ts';
import { getBrowser, nextStep } from '../../scripts/get-browser.ts';
import { playHost } from './machine.ts';

const OWN = '/cache/ms-playwright/chrome';
const APT = 'env DEBIAN_FRONTEND=noninteractive apt-get';

describe('which browser is taken', () => {
  test("Playwright's own before an installed one, Chromium before Chrome", () => {
    const files = [OWN, '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/microsoft-edge'];
    expect(listBrowsers(playHost({ files }), OWN)).toEqual([
      { path: OWN, loadsExtensions: true },
      { path: '/usr/bin/chromium', loadsExtensions: true },
      { path: '/usr/bin/google-chrome', loadsExtensions: false },
      { path: '/usr/bin/microsoft-edge', loadsExtensions: false },
    ]);
  });

  test('the one that ZWGK_CHROMIUM names and no other', () => {
    const host = playHost({ env: { ZWGK_CHROMIUM: '/opt/chromium' }, files: ['/opt/chromium', OWN] });
    expect(listBrowsers(host, OWN)).toEqual([{ path: '/opt/chromium', loadsExtensions: true }]);
  });

  test('on macOS, applications count', () => {
    const app = '/home/me/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(listBrowsers(playHost({ platform: 'darwin', files: [app] }), OWN)).toEqual([
      { path: app, loadsExtensions: true },
    ]);
    expect(listBrowsers(playHost({ platform: 'linux', files: [app] }), OWN)).toEqual([]);
  });
});

describe('getting one', () => {
  test('what is there and starts is taken as it is', () => {
    const host = playHost({
      files: ['/usr/bin/chromium'],
      commands: { '/usr/bin/chromium --version': 'Chromium 156' },
    });
    expect(getBrowser(host, OWN)).toEqual({ path: '/usr/bin/chromium', how: 'found' });
    expect(host.ran).toEqual(['/usr/bin/chromium --version']);
  });

  test('nothing there: Playwright downloads it, within a bounded time', () => {
    const host = playHost({
      commands: { 'npx --no-install playwright install': true, [`${OWN} --version`]: 'Chrome 159' },
      appears: { 'npx --no-install playwright install': [OWN] },
    });
    expect(getBrowser(host, OWN)).toEqual({ path: OWN, how: 'downloaded by Playwright' });
    expect(host.limits.every((limit) => limit !== undefined)).toBe(true);
  });

  test('no download on Debian as root: the system package', () => {
    const host = playHost({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      commands: {
        npx: new Error('ended with 1: getaddrinfo ENOTFOUND'),
        [`${APT} update`]: true,
        [`${APT} install`]: true,
        '/usr/bin/chromium --version': 'Chromium 156',
      },
      appears: { [`${APT} install`]: ['/usr/bin/chromium'] },
    });
    expect(getBrowser(host, OWN)).toEqual({ path: '/usr/bin/chromium', how: 'installed by apt-get' });
    expect(host.ran.slice(1, 3)).toEqual([
      `${APT} update -qq`,
      `${APT} install -y -qq --no-install-recommends chromium fonts-noto-cjk`,
    ]);
    expect(host.said.join('\n')).toContain('getaddrinfo ENOTFOUND');
  });

  test('a package list that cannot be refreshed does not stop an install that works', () => {
    const host = playHost({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      commands: { [`${APT} install`]: true, '/usr/bin/chromium --version': true },
      appears: { [`${APT} install`]: ['/usr/bin/chromium'] },
    });
    expect(getBrowser(host, OWN).path).toBe('/usr/bin/chromium');
  });

  test('not root, sudo without a password: apt-get through sudo', () => {
    const host = playHost({
      files: ['/usr/bin/apt-get', '/usr/bin/sudo'],
      commands: { 'sudo -n': true, '/usr/bin/chromium --version': true },
      appears: { [`sudo -n ${APT} install`]: ['/usr/bin/chromium'] },
    });
    expect(getBrowser(host, OWN).path).toBe('/usr/bin/chromium');
  });

  test('sudo that asks for a password is not waited for, and every failure is told', () => {
    const host = playHost({
      files: ['/usr/bin/apt-get', '/usr/bin/sudo'],
      commands: { sudo: new Error('ended with 1') },
    });
    expect(getBrowser(host, OWN)).toEqual({
      path: null,
      failures: [
        'the download by Playwright command not found',
        'the system package: apt-get needs root, and sudo asks for a password',
      ],
    });
  });

  test('a downloaded browser that lacks its libraries gives way to the system package', () => {
    const host = playHost({
      isRoot: true,
      files: ['/usr/bin/apt-get', OWN],
      commands: {
        [`${OWN} --version`]: new Error('ended with 127: libnss3.so: cannot open shared object file'),
        npx: true,
        [APT]: true,
        '/usr/bin/chromium --version': true,
      },
      appears: { [`${APT} install`]: ['/usr/bin/chromium'] },
    });
    expect(getBrowser(host, OWN).path).toBe('/usr/bin/chromium');
  });

  test('Chrome alone is not enough: the extension needs a Chromium', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const host = playHost({ platform: 'darwin', files: [chrome] });
    expect(getBrowser(host, OWN)).toEqual({
      path: null,
      failures: [
        `${chrome} cannot load an unpacked extension (Chrome and Edge took that flag out)`,
        'the download by Playwright command not found',
        'the system package: there is no apt-get on this machine',
      ],
    });
    expect(nextStep(host)).toContain('npx playwright install chromium');
  });

  test('a ZWGK_CHROMIUM that does not start is said, and nothing is installed behind its back', () => {
    const host = playHost({ env: { ZWGK_CHROMIUM: '/opt/chromium' }, files: ['/opt/chromium'] });
    expect(getBrowser(host, OWN)).toEqual({
      path: null,
      failures: [
        '/opt/chromium does not start: it command not found',
        'ZWGK_CHROMIUM names no browser that starts; correct it or unset it.',
      ],
    });
    expect(host.ran).toEqual(['/opt/chromium --version']);
  });
});
