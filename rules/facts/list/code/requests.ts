import { expressionAt } from './expression.ts';
import { readBracketed, readMembers } from './pieces.ts';
import { readSum, type Summand } from './sum.ts';

/** A request that a script makes. A part that is no sum of names and literals is null. */
export interface CodeRequest {
  url: Summand[];
  method: 'GET' | 'POST';
  data: Map<string, Summand[] | null>;
  /** The data go as JSON, not as a form. */
  isJson: boolean;
}

const CALL =
  /(?:\$|jQuery)\s*\.\s*(ajax|get|post|getJSON)\s*\(|\b(axios)\s*(?:\.\s*(get|post|request)\s*)?\(|\b(fetch)\s*\(|\.\s*(load)\s*\(\s*(?=["'`/])|\.\s*(open)\s*\(\s*(?=["'](?:get|post)["']\s*,)/gi;

/** Every request of the scripts that can be read, in order. */
export function readRequests(scripts: readonly string[]): CodeRequest[] {
  return scripts.flatMap((script) =>
    [...script.matchAll(CALL)].flatMap((match) => {
      const open = match.index + match[0].lastIndexOf('(');
      const parts = readBracketed(script, open)?.parts;
      const request =
        parts === undefined
          ? null
          : fromCall(
              nameOf(match),
              parts.map((part) => valueOf(script, part, open)),
              { script, open },
            );
      return request ?? [];
    }),
  );
}

/** The expression that a bare variable was set to last before it is used; anything else as it stands. */
function valueOf(script: string, code: string, before: number): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(code)) return code;
  const sets = [
    ...script
      .slice(0, before)
      .matchAll(new RegExp(`(?:^|[;,{\\s])${code.replaceAll('$', '\\$')}\\s*=(?![=>])\\s*`, 'g')),
  ];
  const last = sets.at(-1);
  return last === undefined ? code : expressionAt(script, last.index + last[0].length) || code;
}

/** `ajax`, `get`, `post`, `getJSON`, `axios`, `axios.get`, `axios.post`, `fetch`, `load` or `open`. */
function nameOf([, jquery, axios, way, fetching, loading]: RegExpMatchArray): string {
  if (axios !== undefined) return way === undefined || way === 'request' ? 'axios' : `axios.${way}`;
  return jquery ?? fetching ?? loading ?? 'open';
}

function fromCall(
  name: string,
  parts: readonly string[],
  { script, open }: { script: string; open: number },
): CodeRequest | null {
  const [first, second] = parts;
  const isObject = (code: string | undefined): boolean => code?.startsWith('{') === true;
  const members = (code: string | undefined): Map<string, string> =>
    new Map([...readMembers(code ?? '')].map(([member, value]) => [member, valueOf(script, value, open)]));
  switch (name) {
    case 'ajax':
    case 'axios':
      return fromOptions(isObject(first) ? members(first) : withUrl(first, members(second)), script);
    case 'fetch':
      return fromOptions(withUrl(first, members(second)), script);
    case 'get':
    case 'getJSON':
      return build(first, 'GET', second, script);
    case 'post':
      return build(first, 'POST', second, script);
    case 'axios.get':
      return build(first, 'GET', members(second).get('params'), script);
    case 'axios.post':
      return build(first, 'POST', `JSON.stringify(${second ?? '{}'})`, script);
    case 'load':
      return build(first, isObject(second) ? 'POST' : 'GET', second, script);
    default:
      return fromOpened(parts, script, open);
  }
}

function withUrl(url: string | undefined, options: Map<string, string>): Map<string, string> {
  return new Map([...options, ['url', url ?? '']]);
}

function fromOptions(options: ReadonlyMap<string, string>, script: string): CodeRequest | null {
  const method = /post/i.test(options.get('type') ?? options.get('method') ?? '') ? 'POST' : 'GET';
  const data = options.get('data') ?? options.get('body') ?? options.get('params');
  const isJson = /json/i.test(options.get('contentType') ?? options.get('headers') ?? '');
  const request = build(options.get('url'), method, data, script);
  return request === null ? null : { ...request, isJson: request.isJson || (isJson && method === 'POST') };
}

/** XMLHttpRequest: what it sends stands in a call of its own. */
function fromOpened(parts: readonly string[], script: string, at: number): CodeRequest | null {
  const method = /post/i.test(parts[0] ?? '') ? 'POST' : 'GET';
  const send = /\.\s*send\s*\(/.exec(script.slice(at, at + 3000));
  const sent = send === null ? '' : expressionAt(script, at + send.index + send[0].length);
  return build(parts[1], method, method === 'POST' ? sent : undefined, script);
}

function build(
  url: string | undefined,
  method: 'GET' | 'POST',
  data: string | undefined,
  script: string,
): CodeRequest | null {
  const sum = url === undefined ? null : readSum(url);
  if (sum === null) return null;
  const given = data?.trim() ?? '';
  const inner = /^(JSON\.stringify|new\s+URLSearchParams|Qs\.stringify|qs\.stringify|\$\.param)\s*\(([^]*)\)$/.exec(
    given,
  );
  const members = readMembers(inner === null ? given : valueOf(script, inner[2]?.trim() ?? '', script.length));
  const isText = members.size === 0 && /^["'`]/.test(given);
  return {
    url: sum,
    method,
    data: isText ? readQuery(given) : new Map([...members].map(([name, value]) => [name, readSum(value)])),
    isJson: inner?.[1] === 'JSON.stringify',
  };
}

/** `'cid=7&page=' + n` as names and values. */
function readQuery(code: string): Map<string, Summand[] | null> {
  const data = new Map<string, Summand[] | null>();
  let name: string | null = null;
  for (const part of readSum(code) ?? []) {
    if (part.kind !== 'text') {
      if (name !== null) data.set(name, [part]);
      name = null;
      continue;
    }
    for (const pair of part.text.split('&')) {
      const [key = '', value = ''] = pair.split('=');
      if (key !== '') data.set(key, [{ kind: 'text', text: value }]);
      name = pair.endsWith('=') ? key : null;
    }
  }
  return data;
}
