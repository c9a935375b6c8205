import type { Host } from './host.ts';
import { listBrowsers, type Browser } from './find-browser.ts';
import { installPackages } from './system-packages.ts';

const ASK_VERSION = 20_000;
const DOWNLOAD = 240_000;

/** Got, or the lines that say what was tried, what failed and what to do next. */
export type Got = { path: string; how: string } | { path: null; failures: string[] };

/**
 * Makes sure of a browser that loads the extension: one that is there, else Playwright's download, else the system
 * package. Asks no question and gives up on each after a bounded time.
 */
export function getBrowser(host: Host, playwrights: string): Got {
  const failures: string[] = [];
  const there = firstUsable(host, playwrights, failures);
  if (there !== null) return { path: there, how: 'found' };
  if (host.env['ZWGK_CHROMIUM']) {
    return {
      path: null,
      failures: [...failures, 'ZWGK_CHROMIUM names no browser that starts; correct it or unset it.'],
    };
  }

  host.say('  downloading Chromium with `npx playwright install chromium` (at most 4 minutes)');
  const download = host.run('npx', ['--no-install', 'playwright', 'install', '--no-shell', 'chromium'], {
    limit: DOWNLOAD,
  });
  if (download.failure === null) {
    const downloaded = firstUsable(host, playwrights, failures);
    if (downloaded !== null) return { path: downloaded, how: 'downloaded by Playwright' };
  } else {
    failures.push(`the download by Playwright ${download.failure}`);
    host.say(`  that failed: it ${download.failure}`);
  }

  const refused = installPackages(host, ['chromium', 'fonts-noto-cjk']);
  if (refused === null) {
    const installed = firstUsable(host, playwrights, failures);
    if (installed !== null) return { path: installed, how: 'installed by apt-get' };
    failures.push('the package chromium was installed, and no chromium that starts is on PATH');
  } else {
    failures.push(`the system package: ${refused}`);
  }
  return { path: null, failures };
}

function firstUsable(host: Host, playwrights: string, failures: string[]): string | null {
  for (const browser of listBrowsers(host, playwrights)) {
    const problem = problemOf(host, browser);
    if (problem === null) return browser.path;
    const line = `${browser.path} ${problem}`;
    if (!failures.includes(line)) failures.push(line);
  }
  return null;
}

function problemOf(host: Host, browser: Browser): string | null {
  if (!browser.loadsExtensions) return 'cannot load an unpacked extension (Chrome and Edge took that flag out)';
  const { failure } = host.run(browser.path, ['--version'], { limit: ASK_VERSION });
  return failure === null ? null : `does not start: it ${failure}`;
}

/** The step that is left to a person. */
export function nextStep(host: Host): string {
  if (host.platform === 'darwin') {
    return 'Next step: `npx playwright install chromium`, or `brew install --cask chromium`, or set ZWGK_CHROMIUM to a Chromium of yours; then `npm test` again.';
  }
  return 'Next step: `npx playwright install --with-deps chromium`, or `sudo apt-get install chromium fonts-noto-cjk`, or set ZWGK_CHROMIUM to a Chromium of yours; then `npm test` again.';
}
