import { realHost, type Host } from './host.ts';

interface Check {
  what: string;
  command: string;
  args: string[];
}

const CHECKS: Check[] = [
  { what: 'extension types are generated', command: 'wxt', args: ['prepare'] },
  { what: 'types', command: 'tsc', args: ['-p', '.'] },
  { what: 'types of rules/, with neither DOM nor Node', command: 'tsc', args: ['-p', 'rules'] },
  { what: 'types of extension/', command: 'tsc', args: ['-p', 'extension'] },
  { what: 'types of the extension tests', command: 'tsc', args: ['-p', 'test/extension'] },
  { what: 'lint', command: 'oxlint', args: [] },
  { what: 'format', command: 'oxfmt', args: ['--check'] },
  { what: 'unused files, exports and packages', command: 'knip', args: [] },
];

/** Runs every check, one line each, so that one run shows all that is wrong. */
export function check(host: Host, checks: readonly Check[] = CHECKS): boolean {
  let isClean = true;
  for (const { what, command, args } of checks) {
    const { stdout, stderr, failure } = host.run(command, args, { limit: 300_000 });
    host.say(`  ${failure === null ? 'ok' : 'FAILED'}  ${what} (${[command, ...args].join(' ')})`);
    if (failure === null) continue;
    host.say(`${stdout}${stderr}`.trim());
    isClean = false;
  }
  return isClean;
}

/** `npm run check` */
export function main(): number {
  return check(realHost()) ? 0 : 1;
}
