import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface BuiltExtension {
  /** As it is shipped. */
  shipped: string;
  /** The same files, but that the manifest lets it read and capture any page: nobody can click the toolbar button in a test. */
  onLoopback: string;
  remove: () => void;
}

/** Builds the extension, for Chromium unless told otherwise, into a folder of its own. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): BuiltExtension {
  const folder = mkdtempSync(join(tmpdir(), 'zwgk-extension-'));
  const options = JSON.stringify({ root: ROOT, outDir: join(folder, 'out'), browser });
  const program = `import { build } from 'wxt'; await build(${options});`;
  // In a process of its own: vitest's NODE_ENV would build React for development.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env, stdio: 'pipe' });

  const shipped = join(folder, 'out', `${browser}-mv3`);
  const onLoopback = join(folder, 'loopback');
  cpSync(shipped, onLoopback, { recursive: true });
  const manifestFile = join(onLoopback, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest['host_permissions'] = ['<all_urls>'];
  manifest['permissions'] = [...(manifest['permissions'] as string[]), 'webRequest'];
  writeFileSync(manifestFile, JSON.stringify(manifest));
  return { shipped, onLoopback, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
