import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * A file of its own for every draft: one that a person has worked on is never written over.
 * @param out folder, or the YAML file itself
 * @param ending of the file in a folder
 */
export function freeName(out: string, base: string, ending: string): string {
  const isFile = /\.ya?ml$/i.test(out);
  const [stem, end] = isFile ? [out.slice(0, -extname(out).length), extname(out)] : [join(out, base), ending];
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}${end}` : `${stem}-${n}${end}`;
    if (!existsSync(name)) return name;
  }
}
