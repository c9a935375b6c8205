import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { realHost, ROOT } from './host.ts';

const ROOMS = ['rules', 'seeds', 'store', 'crawler', 'report'];
/** What the compiler makes something of, or only it reads. */
const FOR_THE_COMPILER = /\.(ts|tsx|mts)$|(^|\/)tsconfig\.json$/;

/** `npm run build`: compiles the command's rooms into dist/ and lays their data beside the code that reads it. */
export function main(): number {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const host = realHost();
  const { failure } = host.run('tsc', ['-p', 'tsconfig.build.json'], { show: true });
  if (failure !== null) {
    host.say(`The build stopped: tsc ${failure}.`);
    return 1;
  }
  for (const file of globSync(
    ROOMS.map((room) => `${room}/**/*.*`),
    { cwd: ROOT },
  )) {
    if (FOR_THE_COMPILER.test(file) || file === 'crawler/zwgk.mjs') continue;
    cpSync(join(ROOT, file), join(ROOT, 'dist', file));
  }
  return 0;
}
