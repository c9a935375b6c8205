import { CFB } from '@e965/xlsx';
import { Unchecked } from '../../../rules/documents/outcome.ts';

/** A stream of an OLE container by its name; null where there is none. @throws Unchecked unreadable */
export function streamOf(bytes: Buffer, name: string): Buffer | null {
  const content: unknown = CFB.find(open(bytes), name)?.content;
  return content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : null;
}

/** Names of the streams right under the root: those of objects within the document lie deeper. @throws Unchecked unreadable */
export function rootStreams(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  for (const path of open(bytes).FullPaths) {
    const [, name, ...deeper] = path.split('/');
    if (name !== undefined && deeper.length === 0) names.add(name);
  }
  return names;
}

function open(bytes: Buffer): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(bytes, { type: 'buffer' });
  } catch (error) {
    throw new Unchecked('unreadable', { cause: error });
  }
}
