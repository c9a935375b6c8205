import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A command that a reader would run. */
export interface Command {
  file: string;
  line: number;
  command: string;
}

/** READMEs and everything under docs/, relative to `root`. */
export function listDocs(root: string): string[] {
  return [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })].toSorted();
}

/** Commands of a page's ```sh blocks, in order; a line that ends in `\` goes on. Comments are left out. */
export function readCommands(file: string, markdown: string): Command[] {
  const commands: Command[] = [];
  let isShell = false;
  let open: Command | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (/^\s*```/.test(line)) {
      isShell = !isShell && /^\s*```sh\s*$/.test(line);
      open = null;
      continue;
    }
    const text = line.trim();
    if (!isShell || text === '' || text.startsWith('#')) continue;
    const goesOn = text.endsWith('\\');
    const part = goesOn ? text.slice(0, -1).trim() : text;
    if (open === null) commands.push((open = { file, line: index + 1, command: part }));
    else open.command += ` ${part}`;
    if (!goesOn) open = null;
  }
  return commands;
}

/** Commands that a page names within its text: code that begins with `zwgk`, `npx zwgk` or `npm run`. */
export function readMentions(file: string, markdown: string): Command[] {
  let isBlock = false;
  return markdown.split('\n').flatMap((line, index) => {
    if (/^\s*```/.test(line)) isBlock = !isBlock;
    if (isBlock) return [];
    return [...line.matchAll(/`((?:(?:npx )?zwgk|npm run) [^`]+)`/g)].map(([, command = '']) => ({
      file,
      line: index + 1,
      command,
    }));
  });
}

/** Links of a page that lead nowhere: no such file, or no such heading in it. Addresses on the web are not asked. */
export function findDeadLinks(root: string, file: string): string[] {
  const markdown = readFileSync(join(root, file), 'utf8');
  const dead: string[] = [];
  for (const [, target = ''] of withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/i.test(target)) continue;
    const [path = '', heading] = target.split('#');
    const to = path === '' ? join(root, file) : resolve(root, dirname(file), decodeURIComponent(path));
    if (relative(root, to).startsWith('..') || !existsSync(to)) dead.push(`${file}: ${target} is not there`);
    else if (heading !== undefined && !readHeadings(readFileSync(to, 'utf8')).includes(decodeURIComponent(heading))) {
      dead.push(`${file}: ${target} has no such heading`);
    }
  }
  return dead;
}

/** Anchors of a page's headings, as Markdown readers on the web make them. */
function readHeadings(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^\s*```[^]*?^\s*```/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
