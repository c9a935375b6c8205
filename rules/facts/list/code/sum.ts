import { expressionAt } from './expression.ts';
import { readBracketed } from './pieces.ts';

/**
 * A summand of an address or a value that a script puts together.
 * name: a variable or a member, with what is added to it · input: the value of the element with this id ·
 * parameter: of the page's own address · noise: the time or a random number
 */
export type Summand =
  | { kind: 'text'; text: string }
  | { kind: 'name'; name: string; shift: number }
  | { kind: 'input'; id: string }
  | { kind: 'parameter'; name: string }
  | { kind: 'noise' };

const NAME = /[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*|\s*\[\s*\w+\s*\])*/y;
const PASSED_ON = /^(?:parseInt|Number|String|eval|encodeURI(?:Component)?|escape|\$\.trim)$/;
const BY_ID = /^(?:\$|jQuery|document\.getElementById)$/;
const OF_ADDRESS = /param|query|request|urlvar|getUrl/i;
const NOISE = /^(?:Math\.random|Date\.now|Date)$/;
const TAIL = /\s*\.\s*(?:trim|toString|val|value|getTime|valueOf|text)\b\s*(?:\(\s*\))?/y;

/** Reads `'a' + b + (n - 1)` or a template string; null where it holds anything else. */
export function readSum(code: string): Summand[] | null {
  const reader = new SumReader(code);
  return reader.readAll();
}

class SumReader {
  private at = 0;
  private readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  readAll(): Summand[] | null {
    const sum: Summand[] = [];
    for (;;) {
      const term = this.readTerm();
      if (term === null) return null;
      sum.push(...term);
      this.skipSpace();
      if (this.at >= this.code.length) return sum;
      const step = /([-+])\s*1(?!\d)\s*(?=$|[+)])/y;
      step.lastIndex = this.at;
      const shift = step.exec(this.code);
      const last = sum.at(-1);
      if (shift !== null && last?.kind === 'name' && sum.length === 1) {
        last.shift += shift[1] === '+' ? 1 : -1;
        this.at = step.lastIndex;
        this.skipSpace();
        if (this.at >= this.code.length) return sum;
      }
      if (this.code[this.at] !== '+') return null;
      this.at += 1;
    }
  }

  private skipSpace(): void {
    while (/\s/.test(this.code[this.at] ?? '')) this.at += 1;
  }

  private readTerm(): Summand[] | null {
    this.skipSpace();
    const sign = this.code[this.at] ?? '';
    if (sign === '"' || sign === "'") return this.readQuoted(sign);
    if (sign === '`') return this.readTemplate();
    if (sign === '(') return this.readInner();
    const number = /\d+/y;
    number.lastIndex = this.at;
    const digits = number.exec(this.code)?.[0];
    if (digits !== undefined) {
      this.at += digits.length;
      return [{ kind: 'text', text: digits }];
    }
    return this.readName();
  }

  private readQuoted(quote: string): Summand[] | null {
    const match = quote === '"' ? /"((?:\\.|[^"\\\n])*)"/y : /'((?:\\.|[^'\\\n])*)'/y;
    match.lastIndex = this.at;
    const text = match.exec(this.code);
    if (text === null) return null;
    this.at = match.lastIndex;
    return [{ kind: 'text', text: (text[1] ?? '').replace(/\\(.)/g, '$1') }];
  }

  private readTemplate(): Summand[] | null {
    const end = this.code.indexOf('`', this.at + 1);
    if (end < 0) return null;
    const sum: Summand[] = [];
    for (const piece of this.code.slice(this.at + 1, end).split(/(\$\{[^{}]*\})/)) {
      const inner = piece.startsWith('${') ? readSum(piece.slice(2, -1)) : [{ kind: 'text' as const, text: piece }];
      if (inner === null) return null;
      sum.push(...inner);
    }
    this.at = end + 1;
    return sum;
  }

  private readInner(): Summand[] | null {
    const inner = readBracketed(this.code, this.at);
    if (inner === null || inner.parts.length !== 1) return null;
    this.at = inner.end + 1;
    return readSum(inner.parts[0] ?? '');
  }

  private readName(): Summand[] | null {
    const isNew = /(?:\+\s*)?new\s+/y;
    isNew.lastIndex = this.at;
    if (isNew.test(this.code)) this.at = isNew.lastIndex;
    NAME.lastIndex = this.at;
    const name = NAME.exec(this.code)?.[0].replace(/\s+/g, '');
    if (name === undefined) return null;
    this.at = NAME.lastIndex;
    this.skipSpace();
    return this.code[this.at] === '(' ? this.readCall(name) : [{ kind: 'name', name, shift: 0 }];
  }

  private readCall(name: string): Summand[] | null {
    const call = readBracketed(this.code, this.at);
    if (call === null) return null;
    this.at = call.end + 1;
    const [argument = ''] = call.parts;
    const literal = /^(["'])([^"']*)\1$/.exec(argument)?.[2];
    let found: Summand[] | null = null;
    if (PASSED_ON.test(name)) found = readSum(argument);
    else if (NOISE.test(name) || /random/i.test(name + argument)) found = [{ kind: 'noise' }];
    else if (literal === undefined) return null;
    else if (BY_ID.test(name)) found = [{ kind: 'input', id: literal.replace(/^#/, '') }];
    else if (OF_ADDRESS.test(name)) found = [{ kind: 'parameter', name: literal }];
    for (TAIL.lastIndex = this.at; TAIL.test(this.code);) this.at = TAIL.lastIndex;
    return found;
  }
}

/** Values of variables, and where to look up what is none. */
export interface Scope {
  names: ReadonlyMap<string, string>;
  /** Value of the element with this id, null where there is none. */
  input?: (id: string) => string | null;
  /** Parameter of the page's own address. */
  parameter?: (name: string) => string | null;
}

/** The sum as text, null where a part of it is not known. */
export function evaluateSum(sum: readonly Summand[], { names, input, parameter }: Scope): string | null {
  let text = '';
  for (const part of sum) {
    const value = valueOf(part, names, input, parameter);
    if (value === null) return null;
    text += value;
  }
  return text;
}

function valueOf(
  part: Summand,
  names: Scope['names'],
  input: Scope['input'],
  parameter: Scope['parameter'],
): string | null {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'input':
      return input?.(part.id) ?? null;
    case 'parameter':
      return parameter?.(part.name) ?? null;
    case 'noise':
      return '0';
    case 'name': {
      const value = names.get(part.name);
      if (value === undefined) return null;
      if (part.shift === 0) return value;
      return /^\d+$/.test(value) ? String(Number(value) + part.shift) : null;
    }
  }
}

const SET = /(?:^|[;,{\s])(?:var\s+|let\s+|const\s+|window\.)?([\w$]+)\s*=(?![=>])\s*/g;
const LITERAL = /(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|(\d+)\b(?!\s*[-+*/.]))(?=\s*(?:[;,})\]\n\r]|\/\/|$))/y;

const STARTS_SUM = /^(?:(?:["'][^"'\n]*["']|[\w$.]+)\s*\+|(?:parseInt|Number|String|eval)\s*\()/;

/** Variables that scripts set to literals or sums of them; the first value counts, later ones are what becomes of it. */
export function readVariables(scripts: readonly string[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const script of scripts) {
    for (const match of script.matchAll(SET)) {
      const [whole, name = ''] = match;
      LITERAL.lastIndex = match.index + whole.length;
      const literal = LITERAL.exec(script);
      if (variables.has(name)) continue;
      if (literal !== null) {
        const text = literal[1] ?? literal[2];
        variables.set(name, text === undefined ? (literal[3] ?? '') : text.replace(/\\(.)/g, '$1'));
      } else if (STARTS_SUM.test(script.slice(match.index + whole.length, match.index + whole.length + 80))) {
        const sum = readSum(expressionAt(script, match.index + whole.length));
        const value = sum?.some(({ kind }) => kind === 'noise') ? null : sum && evaluateSum(sum, { names: variables });
        if (value !== null) variables.set(name, value);
      }
    }
  }
  return variables;
}
