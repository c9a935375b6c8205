import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// npm run sbom: the bill of materials of this project (CycloneDX) on stdout.

const ROOT = join(import.meta.dirname, '..');

interface Bill {
  metadata: { component: { name: string; type: string } };
  components: { name: string; version: string }[];
}

/** npm's own bill of materials. npm calls the whole after the folder that it lies in: here it has its name. */
export function makeBill(): Bill {
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const bill = JSON.parse(made) as Bill;
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string };
  Object.assign(bill.metadata.component, { name, type: 'application' });
  return bill;
}

export function main(): number {
  console.log(JSON.stringify(makeBill(), null, 2));
  return 0;
}
