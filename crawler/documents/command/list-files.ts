import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface ListedFile {
  path: string;
  /** Path below the argument that led to it, with the argument's own name first. */
  under: string;
  /** False where not even the folder could be looked into. */
  isReadable: boolean;
}

/** Left by office programs and systems while a file is open: nothing of the person's. */
const LITTER = /^(\.|~\$)|^(Thumbs\.db|desktop\.ini)$/i;

/** Files of the arguments, folders gone through in the order of their names. Links to folders are not followed. */
export function listFiles(paths: readonly string[]): ListedFile[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory() ? filesIn(path, basename(path)) : [{ path, under: basename(path), isReadable: true }],
  );
}

function filesIn(folder: string, under: string): ListedFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return [{ path: folder, under, isReadable: false }];
  }
  return names
    .filter((name) => !LITTER.test(name))
    .flatMap((name) => {
      const [path, below] = [join(folder, name), join(under, name)];
      const kind = kindOf(path);
      return kind === 'folder'
        ? filesIn(path, below)
        : kind === 'none'
          ? []
          : [{ path, under: below, isReadable: true }];
    });
}

function kindOf(path: string): 'folder' | 'file' | 'none' {
  try {
    const own = lstatSync(path);
    if (own.isDirectory()) return 'folder';
    if (own.isSymbolicLink() && statSync(path).isDirectory()) return 'none';
    // Pipes and devices would never end.
    return own.isFile() || own.isSymbolicLink() ? 'file' : 'none';
  } catch {
    return 'file';
  }
}
