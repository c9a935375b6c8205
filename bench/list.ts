import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// npm run bench: what can be measured, each by one command.

const ROOT = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

for (const [name, command] of Object.entries(scripts).toSorted(([a], [b]) => a.localeCompare(b))) {
  const file = name.startsWith('bench:') ? /^node (\S+\.ts)/.exec(command)?.[1] : undefined;
  if (file === undefined) continue;
  const [said = ''] = /^(?:\/\/ .*\n)+/m.exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
  console.log(`npm run ${name}\n${said.replaceAll(/^\/\/ /gm, '    ')}`);
}
