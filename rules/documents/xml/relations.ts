import type { Package } from '../package.ts';
import { attribute, walkXml } from './read-xml.ts';

/** A link from one part of an OOXML package to another. */
export interface Relation {
  id: string;
  /** Last word of its type: `worksheet`, `comments`, `sharedStrings`… */
  type: string;
  /** Name of the part in the archive. */
  target: string;
}

/** Relations of a part, `''` for those of the package; none where it has no relations. */
export async function readRelations(zip: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!zip.entries.has(name)) return relations;
  await walkXml(zip.stream(name), {
    open(element, attributes) {
      if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) });
    },
  });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
