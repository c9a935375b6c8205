import { childrenOf, isNode, parseSource, readSources, type Node } from './sources.ts';
import { ROOMS } from './walls.ts';

/** A regular expression as the source has it. */
export interface Expression {
  /** `file:line` */
  place: string;
  pattern: string;
  flags: string;
}

/** Stands for each part of a `new RegExp` that only running it would tell. */
const UNKNOWN = 'abc';

/** Every regular expression of the rooms under `root`: literals, and what `new RegExp` is given as far as its file tells. */
export function readExpressions(root: string): Expression[] {
  return readSources(root, ROOMS).flatMap(({ file, source }) => {
    const program = parseSource(file, source);
    const constants = new Map<string, Node>();
    visit(program, (node) => {
      const { id, init } = node;
      if (node['type'] === 'VariableDeclarator' && isNode(id) && isNode(init)) constants.set(String(id['name']), init);
    });
    const found: Expression[] = [];
    visit(program, (node) => {
      const read = readLiteral(node) ?? readConstructed(node, constants);
      if (read === null) return;
      const line = source.slice(0, Number(node['start'] ?? 0)).split('\n').length;
      found.push({ place: `${file}:${line}`, ...read });
    });
    return found;
  });
}

type Read = Omit<Expression, 'place'>;

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const [, child] of childrenOf(node)) visit(child, look);
}

function readLiteral(node: Node): Read | null {
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  return node['type'] === 'Literal' && regex !== undefined ? regex : null;
}

function readConstructed(node: Node, constants: ReadonlyMap<string, Node>): Read | null {
  const callee = node['callee'];
  if (node['type'] !== 'NewExpression' || !isNode(callee) || callee['name'] !== 'RegExp') return null;
  const [first, second] = node['arguments'] as Node[];
  const pattern = first === undefined ? '' : textOf(first, constants, 0);
  if (pattern === UNKNOWN) return null;
  const flags = typeof second?.['value'] === 'string' ? second['value'] : '';
  return isPattern(pattern, flags) ? { pattern, flags } : null;
}

/** What a string comes to, with a word for what cannot be known. */
function textOf(node: Node, constants: ReadonlyMap<string, Node>, depth: number): string {
  const inner = (child: unknown): string =>
    isNode(child) && depth < 20 ? textOf(child, constants, depth + 1) : UNKNOWN;
  switch (node['type']) {
    case 'Literal':
      return readLiteral(node)?.pattern ?? String(node['value']);
    case 'TemplateLiteral': {
      const parts = node['expressions'] as Node[];
      const quasis = node['quasis'] as { value: { cooked: string } }[];
      return quasis.map(({ value }, n) => value.cooked + (parts[n] === undefined ? '' : inner(parts[n]))).join('');
    }
    case 'TaggedTemplateExpression': {
      const { expressions, quasis } = node['quasi'] as { expressions: Node[]; quasis: { value: { raw: string } }[] };
      return quasis
        .map(({ value }, n) => value.raw + (expressions[n] === undefined ? '' : inner(expressions[n])))
        .join('');
    }
    case 'BinaryExpression':
      return inner(node['left']) + inner(node['right']);
    case 'Identifier':
      return inner(constants.get(String(node['name'])));
    case 'MemberExpression':
      return isNode(node['property']) && node['property']['name'] === 'source' ? inner(node['object']) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags).source !== '';
  } catch {
    return false;
  }
}
