import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './host.ts';

/**
 * What `npm start` hands to `zwgk`: the demo when nothing is said, an audit when an address is, else the words as they are.
 * A host name without `http://` counts as an address.
 */
export function zwgkArguments(args: readonly string[]): string[] {
  const [first] = args;
  if (first === undefined || (first.startsWith('-') && !/^(-h|--help|-V|--version)$/.test(first)))
    return ['demo', ...args];
  return isAddress(first) ? ['audit', ...args] : [...args];
}

function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word) || /^([\w-]+\.)+[a-z]{2,}(:\d+)?(\/|$)/i.test(word);
}

/** `npm start [-- address or command …]`: runs `zwgk` from source and ends as it ends. */
export async function main(args: string[]): Promise<number> {
  const zwgk = spawn(process.execPath, [join(ROOT, 'crawler', 'zwgk.mjs'), ...zwgkArguments(args)], {
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both; zwgk decides what to save and when to end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => zwgk.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    zwgk.on('error', reject);
    zwgk.on('exit', (code) => resolve(code ?? 130));
  });
}
