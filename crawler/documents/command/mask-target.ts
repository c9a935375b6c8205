import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { UsageProblem } from '../../../rules/errors.ts';
import type { ListedFile } from './list-files.ts';

/** Where the masked copy of a file goes. */
export type MaskTarget = (file: ListedFile) => string;

/**
 * One file given and an OUT of the same kind: that very file. Otherwise OUT is a folder, in which each folder given
 * keeps its inner order.
 */
export function readMaskTarget(out: string, paths: readonly string[], problems: UsageProblem[]): MaskTarget {
  const folders = paths.filter((path) => statSync(path).isDirectory());
  const isSame = paths.some((path) => resolve(path) === resolve(out));
  if (isSame || folders.some((folder) => isWithin(out, folder))) {
    problems.push({ field: '--mask', expected: '被检查的文件和文件夹以外的位置，以免覆盖原件', got: out });
  }
  const names = paths.map((path) => basename(resolve(path)));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    problems.push({ field: '--mask', expected: '名称各不相同的文件和文件夹（分几次运行）', got: twice });

  const [only] = paths;
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  if (
    paths.length === 1 &&
    only !== undefined &&
    folders.length === 0 &&
    !isFolder &&
    extname(only).toLowerCase() === extname(out).toLowerCase()
  ) {
    return () => out;
  }
  if (existsSync(out) && !isFolder)
    problems.push({ field: '--mask', expected: '文件夹，或与被检查文件扩展名相同的文件', got: out });
  // A single folder is itself what OUT stands for.
  const isSingle = paths.length === 1 && folders.length === 1;
  return ({ under }) => join(out, isSingle ? under.split(sep).slice(1).join(sep) : under);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === resolve(path));
}
