/**
 * A value as `JSON.stringify` writes it, of an object a piece for each entry of its lists: the text of a large result is
 * never in memory whole.
 * @param indent spaces for each level; 0 for one line
 */
export function* jsonPieces(value: unknown, indent = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return yield JSON.stringify(value, null, indent);
  const [line, inner] = indent === 0 ? ['', ''] : ['\n', `\n${' '.repeat(indent)}`];
  const write = (one: unknown, depth: number): string | undefined =>
    (JSON.stringify(one, null, indent) as string | undefined)?.replaceAll('\n', `\n${' '.repeat(indent * depth)}`);
  let before = '{';
  for (const [name, one] of Object.entries(value)) {
    const head = `${before}${inner}${JSON.stringify(name)}:${indent === 0 ? '' : ' '}`;
    if (Array.isArray(one) && one.length > 0) {
      const entry = inner + ' '.repeat(indent);
      for (const [n, each] of one.entries()) yield `${n === 0 ? `${head}[` : ','}${entry}${write(each, 2) ?? 'null'}`;
      yield `${inner}]`;
    } else {
      const written = write(one, 1);
      if (written === undefined) continue;
      yield head + written;
    }
    before = ',';
  }
  yield before === '{' ? '{}' : `${line}}`;
}
