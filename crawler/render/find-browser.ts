import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserType } from 'playwright';

export interface Browser {
  path: string;
  /** Chrome and Edge no longer load an unpacked extension from the command line; Chromium does. */
  loadsExtensions: boolean;
}

/** The machine that is searched: an argument, so that tests can say which machine it is. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
}

const CHROMIUM = ['chromium', 'chromium-browser'];
const BRANDED = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const APPLICATIONS = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
};
const PROGRAMS = {
  chromium: 'Chromium\\Application\\chrome.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
};

/**
 * Browsers that are there, best first: what `ZWGK_CHROMIUM` names, Playwright's own, an installed Chromium, an
 * installed Chrome or Edge.
 * @param playwrights where Playwright's own would be
 */
export function listBrowsers(machine: Machine, playwrights: string | null): Browser[] {
  const named = machine.env['ZWGK_CHROMIUM'];
  if (named !== undefined && named !== '') return machine.exists(named) ? [{ path: named, loadsExtensions: true }] : [];
  const chromium = [...onPath(machine, CHROMIUM), ...installed(machine, ['chromium'])];
  const branded = [...onPath(machine, BRANDED), ...installed(machine, ['chrome', 'edge'])];
  return [
    ...[...(playwrights === null ? [] : [playwrights]), ...chromium]
      .filter(machine.exists)
      .map((path) => ({ path, loadsExtensions: true })),
    ...branded.filter(machine.exists).map((path) => ({ path, loadsExtensions: false })),
  ];
}

function onPath({ env, exists }: Machine, programs: readonly string[]): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)).find(exists) ?? []);
}

function installed({ platform, env }: Machine, names: readonly (keyof typeof APPLICATIONS)[]): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? homedir(), 'Applications')];
    return names.flatMap((name) => folders.map((folder) => join(folder, APPLICATIONS[name])));
  }
  if (platform !== 'win32') return [];
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return names.flatMap((name) => folders.map((folder) => `${folder}\\${PROGRAMS[name]}`));
}

/** What is missing for rendering, or where the browser is. */
export type FoundBrowser = { path: string } | { missing: 'playwright' | 'browser' };

/** Looks for Playwright, which drives the browser, and for a browser that it can drive. */
export async function findBrowser(): Promise<FoundBrowser> {
  const playwright = await loadPlaywright();
  if (playwright === null) return { missing: 'playwright' };
  const machine = { platform: process.platform, env: process.env, exists: existsSync };
  const [first] = listBrowsers(machine, playwright.chromium.executablePath());
  return first === undefined ? { missing: 'browser' } : { path: first.path };
}

/** An optional dependency: who leaves it out can do everything but render. */
export async function loadPlaywright(): Promise<{ chromium: BrowserType } | null> {
  try {
    return await import('playwright');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** How to get what is missing. */
export const BROWSER_ADVICE = {
  playwright: '运行 npm install playwright，再装一个 Chromium、Chrome 或 Edge。',
  browser:
    '装一个 Chromium、Chrome 或 Edge，或运行 npx playwright install chromium；装在别处的，用环境变量 ZWGK_CHROMIUM 写明路径。',
} satisfies Record<Extract<FoundBrowser, { missing: string }>['missing'], string>;
