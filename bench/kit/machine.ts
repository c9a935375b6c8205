import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../crawler/version.ts';
import { FACTS_VERSION, RULES_VERSION, SCAN_VERSION } from '../../rules/versions.ts';

/** Where a figure was measured, and what else the machine was doing. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGigabytes: number;
  /** Processes that wanted a core in the last minute, at the start. */
  load: number;
  platform: string;
  /** What two threads get done together, in works of one alone; where the figure depends on it. */
  twoThreads?: number;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1e9),
    load: Number(loadavg()[0]?.toFixed(1)),
    platform: `${process.platform} ${process.arch}`,
  };
}

/** Versions of Node, of this project with its facts, rules and file readers, and of packages that a figure depends on. */
export function versionsOf(...packages: readonly string[]): Record<string, string> {
  const versions: Record<string, string> = {
    node: process.versions.node,
    'zwgk-audit': VERSION,
    facts: String(FACTS_VERSION),
    rules: String(RULES_VERSION),
    files: String(SCAN_VERSION),
  };
  for (const name of packages) {
    const file = join(import.meta.dirname, '..', '..', 'node_modules', name, 'package.json');
    versions[name] = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return versions;
}
