import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'zwgk-extension');
/** All that a build is made of; packages stand in by their lock file. */
const MADE_OF = [
  'extension',
  'rules',
  'seeds',
  'scripts/seed-modules.ts',
  'scripts/character-maps.ts',
  'wxt.config.ts',
];
const PACKAGES = ['package.json', 'package-lock.json'];
/** Two browsers, and the builds of the state before, which another run may still look at. */
const MOST_KEPT = 4;
const PATIENCE_MS = 150_000;

export interface BuiltExtension {
  /** As it is shipped. */
  shipped: string;
  /** The same files, but that the manifest lets it read and capture any page: nobody can click the toolbar button in a test. */
  onLoopback: string;
}

/** The extension, for Chromium unless told otherwise; built once for each state of its sources. Only to be read. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): BuiltExtension {
  mkdirSync(CACHE, { recursive: true });
  const state = hashSources();
  const folder = join(CACHE, `${browser}-${state}`);
  const built = { shipped: join(folder, 'out', `${browser}-mv3`), onLoopback: join(folder, 'loopback') };
  if (existsSync(folder)) return built;
  // Tests run beside each other: the first builds, the others wait. The lock is the system's and ends with its process.
  const lock = new DatabaseSync(join(CACHE, 'lock.sqlite'), { timeout: PATIENCE_MS });
  try {
    lock.exec('begin exclusive');
    if (!existsSync(folder)) build(browser, folder);
  } finally {
    lock.close();
  }
  return built;
}

function build(browser: 'chrome' | 'firefox', folder: string): void {
  const draft = join(CACHE, 'draft');
  rmSync(draft, { recursive: true, force: true });
  const options = JSON.stringify({ root: ROOT, outDir: join(draft, 'out'), browser });
  const program = `import { build } from 'wxt'; await build(${options});`;
  // In a process of its own: vitest's NODE_ENV would build React for development.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env, stdio: 'pipe' });

  const onLoopback = join(draft, 'loopback');
  cpSync(join(draft, 'out', `${browser}-mv3`), onLoopback, { recursive: true });
  const manifestFile = join(onLoopback, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest['host_permissions'] = ['<all_urls>'];
  manifest['permissions'] = [...(manifest['permissions'] as string[]), 'webRequest'];
  writeFileSync(manifestFile, JSON.stringify(manifest));
  forgetOld();
  renameSync(draft, folder);
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of [...MADE_OF.flatMap(filesIn), ...PACKAGES])
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

function forgetOld(): void {
  const builds = readdirSync(CACHE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'draft')
    .map(({ name }) => ({ path: join(CACHE, name), made: statSync(join(CACHE, name)).mtimeMs }));
  for (const { path } of builds.sort((a, b) => b.made - a.made).slice(MOST_KEPT - 1))
    rmSync(path, { recursive: true, force: true });
}
