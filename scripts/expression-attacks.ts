import { RegExpParser, type AST } from '@eslint-community/regexpp';
import type { Expression } from './read-expressions.ts';

/** Tries of a repetition that is bounded by so much or more cost as if it were not. */
const MANY = 1000;
/** Characters that repetitions may take, besides those of the expression itself. */
const USUAL = ['a', '1', ' ', '中', '<', '/', '"', "'", '=', '.', ',', '-', '\n', '&', '('];
/** How many of them are tried for each repetition. */
const FILLERS = 3;
/** Lengths of the ends of a beginning that are repeated by themselves: a cheaper place to begin anew. */
const ENDS = [1, 2, 3, 4, 6, 8, 12];

/** A text that grows: `before` once, `part` again and again. */
export interface Attack {
  before: string;
  part: string;
}

/**
 * Texts that make an expression begin again and again, each made of the expression itself: for every repetition without end
 * what stands before it, that with what it takes, and the ends of both.
 */
export function attacksOf({ pattern, flags }: Pick<Expression, 'pattern' | 'flags'>): Attack[] {
  const unicodeFlags = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const tree = new RegExpParser().parsePattern(pattern, undefined, undefined, unicodeFlags);
  const found = new Map<string, Attack>();
  const add = (before: string, part: string): void => {
    if (part !== '') found.set(JSON.stringify([before, part]), { before, part });
  };
  for (const isShort of [false, true]) {
    const walker = new Walker(flags, isShort);
    const whole = walker.walk(tree, '');
    if (walker.repetitions.length === 0) return [];
    add('', whole);
    add('', whole.slice(0, -1));
    for (const { before, fillers } of walker.repetitions) {
      add('', before);
      for (const length of ENDS.filter((one) => one < before.length)) {
        add('', before.slice(-length));
        add(before, before.slice(-length));
      }
      for (const filler of fillers) {
        add('', filler);
        add('', before + filler);
        add(before, filler);
      }
    }
  }
  return [...found.values()];
}

interface Repetition {
  /** A text that leads to it. */
  before: string;
  /** Texts that it takes. */
  fillers: string[];
}

/** Goes through an expression writing a text that it takes, and notes each repetition without end on the way. */
class Walker {
  readonly repetitions: Repetition[] = [];
  readonly #flags: string;
  readonly #isShort: boolean;

  /** @param isShort leave out what may be left out */
  constructor(flags: string, isShort: boolean) {
    this.#flags = flags.replaceAll(/[gyd]/g, '');
    this.#isShort = isShort;
  }

  /** @returns `before` and what the node takes */
  walk(node: AST.Node, before: string): string {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.map((one) => this.walk(one, before))[0] ?? before;
      case 'Alternative':
        return node.elements.reduce((text, element) => this.walk(element, text), before);
      case 'Assertion':
        if ('alternatives' in node) for (const one of node.alternatives) this.walk(one, before);
        return before;
      case 'Quantifier': {
        const once = this.walk(node.element, before);
        const sample = once.slice(before.length);
        if (node.max >= MANY) this.repetitions.push({ before, fillers: this.#fillersOf(node.element, sample, before) });
        return before + sample.repeat(this.#isShort ? node.min : Math.max(node.min, 1));
      }
      case 'Character':
        return before + String.fromCodePoint(node.value);
      case 'CharacterClass':
      case 'CharacterSet':
        return before + (this.#taken(node.raw, before)[0] ?? '');
      case 'ExpressionCharacterClass':
      case 'CharacterClassRange':
      case 'ClassIntersection':
      case 'ClassStringDisjunction':
      case 'ClassSubtraction':
      case 'StringAlternative':
      case 'Backreference':
      case 'Flags':
      case 'ModifierFlags':
      case 'Modifiers':
      case 'RegExpLiteral':
        return before;
    }
  }

  #fillersOf(element: AST.QuantifiableElement, sample: string, before: string): string[] {
    const isOne = element.type === 'CharacterClass' || element.type === 'CharacterSet';
    return isOne ? this.#taken(element.raw, before).slice(0, FILLERS) : [sample];
  }

  /** Characters that a class takes: usual ones, those of the text before it, the first of its own. */
  #taken(raw: string, before: string): string[] {
    const one = new RegExp(`^(?:${raw})$`, this.#flags);
    const own = raw.replaceAll(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    return [...new Set([...USUAL, ...before.slice(-8), ...own])].filter((char) => one.test(char));
  }
}
