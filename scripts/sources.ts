import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Syntax nodes come as plain objects; this is all that is asked of them. */
export type Node = Record<string, unknown>;

/** Every source file of these folders under `root`, by its path with slashes. */
export function readSources(root: string, folders: readonly string[]): { file: string; source: string }[] {
  return globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mjs}`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((file) => ({ file, source: readFileSync(posix.join(root, file), 'utf8') }));
}

/** The program that a source file holds. @throws where it cannot be parsed, naming the file */
export function parseSource(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return program as unknown as Node;
}

/** The nodes right below a node, each with the name it has there. */
export function childrenOf(node: Node): [string, Node][] {
  return Object.entries(node).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [name, child]),
  );
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
