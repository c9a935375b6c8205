import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { realHost, which, type Host } from './host.ts';

export interface Browser {
  path: string;
  /** Chrome and Edge no longer load an unpacked extension from the command line; Chromium does. */
  loadsExtensions: boolean;
}

const CHROMIUM = ['chromium', 'chromium-browser'];
const BRANDED = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const APPLICATIONS = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
};

/**
 * Browsers that are there, best first: what `ZWGK_CHROMIUM` names, Playwright's own, an installed Chromium, an
 * installed Chrome or Edge.
 * @param playwrights where Playwright's own would be
 */
export function listBrowsers(host: Host, playwrights: string): Browser[] {
  const named = host.env['ZWGK_CHROMIUM'];
  if (named !== undefined && named !== '') return host.exists(named) ? [{ path: named, loadsExtensions: true }] : [];
  const paths = [playwrights, ...onPath(host, CHROMIUM), ...applications(host, [APPLICATIONS.chromium])];
  const branded = [...onPath(host, BRANDED), ...applications(host, [APPLICATIONS.chrome, APPLICATIONS.edge])];
  return [
    ...paths.filter(host.exists).map((path) => ({ path, loadsExtensions: true })),
    ...branded.filter(host.exists).map((path) => ({ path, loadsExtensions: false })),
  ];
}

function onPath(host: Host, programs: readonly string[]): string[] {
  return programs.map((program) => which(host, program)).filter((path) => path !== null);
}

function applications(host: Host, names: readonly string[]): string[] {
  if (host.platform !== 'darwin') return [];
  const folders = ['/Applications', join(host.env['HOME'] ?? homedir(), 'Applications')];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where Playwright keeps, or would keep, the browser that it downloads. */
export function playwrightsOwn(): string {
  return chromium.executablePath();
}

/** Path of the browser that the tests drive, or null. `npm test` sees to it that there is one. */
export function findBrowser(): string | null {
  return listBrowsers(realHost(), playwrightsOwn())[0]?.path ?? null;
}
