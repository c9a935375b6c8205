import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { childrenOf, isNode, parseSource, readSources, type Node } from './sources.ts';

type Room = 'rules' | 'seeds' | 'store' | 'crawler' | 'report' | 'extension';

interface Wall {
  /** Rooms that it may import besides itself. */
  rooms: readonly Room[];
  /** Packages that it may import: these, any from npm, or any from npm and Node's own. */
  packages: readonly string[] | 'npm' | 'node';
}

const WALLS: Record<Room, Wall> = {
  rules: { rooms: [], packages: ['htmlparser2', 'zod', '@noble/hashes', 'chinese-days'] },
  seeds: { rooms: [], packages: 'node' },
  store: { rooms: ['rules'], packages: 'node' },
  crawler: { rooms: ['rules', 'store', 'seeds'], packages: 'node' },
  report: { rooms: ['rules', 'store'], packages: 'node' },
  extension: { rooms: ['rules', 'seeds'], packages: 'npm' },
};

export const ROOMS: readonly string[] = Object.keys(WALLS);

/** Draws the icons that are shipped; runs by hand, in Node, and is not bundled. */
const TOOLS = /^extension\/icons\/[\w-]+\.mjs$/;

/** The command line, where a report is wired to what was crawled. */
const COMMAND_LINE = /^crawler\/(cli\.ts|zwgk\.mjs|commands\/.+)$/;

/** What speaks to the network, or listens to it. */
const NETWORK = /^(?:node:)?(?:undici|https?|http2|net|tls|dns|dgram)(?:\/|$)/;

/** Who may: where pages are asked for and websites are measured, our own servers, and who tells addresses by their form. */
const ON_THE_NETWORK =
  /^crawler\/(?:fetch|probes)\/|^crawler\/(?:demo-server|work\/serve-health|commands\/parts\/(?:client|probe-bench)|render\/same-site)\.ts$/;

/** What `rules/` would have to ask its host for: a clock, chance, a process, the network, a timer. */
const IMPURE_NAMES = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'navigator',
]);
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random']);

/**
 * Reads every source file of the rooms under `root` and says which wall each broken import breaks.
 * @returns one line a violation, `file: what`, sorted; empty when all walls stand
 */
export function findBrokenWalls(root: string): string[] {
  return readSources(root, ROOMS)
    .flatMap(({ file, source }) => brokenIn(file, source))
    .toSorted();
}

function brokenIn(file: string, source: string): string[] {
  const room = roomOf(file);
  if (room === null || TOOLS.test(file)) return [];
  const { imports, impurities, zod } = read(file, source);
  const broken = imports.map((wanted) => problemOf(room, file, wanted)).filter((problem) => problem !== null);
  return [...broken, ...zod, ...(room === 'rules' ? impurities : [])].map((problem) => `${file}: ${problem}`);
}

function roomOf(path: string): Room | null {
  const [first] = path.split('/');
  return first !== undefined && first in WALLS ? (first as Room) : null;
}

function problemOf(room: Room, file: string, wanted: string): string | null {
  if (!wanted.startsWith('.')) return packageProblem(room, wanted) ?? networkProblem(file, wanted);
  const target = posix.join(posix.dirname(file), wanted);
  const other = roomOf(target);
  if (other === room) return null;
  if (other === null) return `imports ${wanted}, which lies in no room`;
  if (WALLS[room].rooms.includes(other)) return null;
  if (room === 'crawler' && other === 'report' && COMMAND_LINE.test(file)) return null;
  return `${room}/ may not import ${other}/ (${wanted})`;
}

function packageProblem(room: Room, wanted: string): string | null {
  const { packages } = WALLS[room];
  if (packages === 'node') return null;
  const name = /^(@[^/]+\/)?[^/]+/.exec(wanted)?.[0] ?? wanted;
  const isNodes = wanted.startsWith('node:') || builtinModules.includes(name);
  if (isNodes) return `${room}/ may not import ${wanted}: it runs without Node`;
  return packages === 'npm' || packages.includes(name) ? null : `${room}/ may not import the package ${name}`;
}

function networkProblem(file: string, wanted: string): string | null {
  return NETWORK.test(wanted) && !ON_THE_NETWORK.test(file)
    ? `imports ${wanted}; only crawler/fetch/ and crawler/probes/ speak to the network`
    : null;
}

interface Read {
  imports: string[];
  impurities: string[];
  zod: string[];
}

function read(file: string, source: string): Read {
  const imports: string[] = [];
  const impurities: string[] = [];
  const zod: string[] = [];
  const visit = (node: Node): void => {
    const wanted = importOf(node);
    if (wanted !== null) imports.push(wanted);
    if (wanted === 'zod' && !isWholeImport(node))
      zod.push("imports a part of zod; `import * as z from 'zod'` bundles a fifth of that");
    const impure = impurityOf(node);
    if (impure !== null) impurities.push(`uses ${impure}; what a rule needs comes in as an argument`);
    for (const [name, child] of childrenOf(node)) if (!isMereName(node, name)) visit(child);
  };
  visit(parseSource(file, source));
  return { imports, impurities, zod };
}

/** `x.process` and `{ process: 1 }` name a member, not the global. */
function isMereName(node: Node, child: string): boolean {
  if (node['computed'] === true) return false;
  return child === 'key' || (node['type'] === 'MemberExpression' && child === 'property');
}

function importOf(node: Node): string | null {
  const source = node['source'] ?? (node['type'] === 'TSExternalModuleReference' ? node['expression'] : null);
  if (isNode(source) && typeof source['value'] === 'string') return source['value'];
  if (node['type'] !== 'CallExpression' || nameOf(node['callee']) !== 'require') return null;
  const [argument] = node['arguments'] as Node[];
  return typeof argument?.['value'] === 'string' ? argument['value'] : null;
}

function isWholeImport(node: Node): boolean {
  const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as Node[]) : [];
  return node['importKind'] === 'type' || specifiers.every(({ type }) => type === 'ImportNamespaceSpecifier');
}

function impurityOf(node: Node): string | null {
  switch (node['type']) {
    case 'Identifier':
      return IMPURE_NAMES.has(String(node['name'])) ? String(node['name']) : null;
    case 'MemberExpression': {
      const path = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      return IMPURE_MEMBERS.has(path) ? path : null;
    }
    case 'NewExpression':
    case 'CallExpression':
      return nameOf(node['callee']) === 'Date' && (node['arguments'] as Node[]).length === 0
        ? 'the clock (Date without arguments)'
        : null;
    default:
      return null;
  }
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : '';
}
