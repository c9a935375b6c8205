#!/usr/bin/env node
// Plain old JavaScript: this file must run on any Node, to find the one that runs the rest.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WANTED = 24;
const here = dirname(fileURLToPath(import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= WANTED) {
  keepCompiled();
  const { main } = await import(pathToFileURL(findCli()).href);
  await main();
} else {
  runUnder(findNode());
}

/**
 * Half of a small audit's work is to load the program: Node keeps what it has compiled, in a folder of this person and
 * not in one that all share. Where it cannot, it loads as before.
 */
function keepCompiled() {
  try {
    module.enableCompileCache(join(homedir(), '.cache', 'zwgk-audit'));
  } catch {
    // No home.
  }
}

/** The source where it is there (a clone), the build where it was installed: Node strips no types under node_modules. */
function findCli() {
  const source = join(here, 'cli.ts');
  if (existsSync(source) && !here.split(sep).includes('node_modules')) return source;
  return join(here, '..', 'dist', 'crawler', 'cli.js');
}

/** The Node that the package `node` brought along; null where its install script did not run. */
function findNode() {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return [join(home, 'bin', 'node'), join(home, 'bin', 'node.exe')].find((file) => existsSync(file)) ?? null;
  } catch {
    return null;
  }
}

function runUnder(node) {
  if (node === null) {
    process.stderr.write(
      `无法继续：需要 Node ${WANTED} 以上，当前是 ${process.versions.node}\n下一步：安装 Node ${WANTED}，或在本目录重新运行 npm install（不要加 --ignore-scripts）。\n`,
    );
    process.exitCode = 3;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; the child decides what to save and when to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGKILL' ? 137 : 130);
  });
}
