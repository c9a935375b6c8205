import { Network } from 'lucide-react';
import type { Family } from '../tab/address-family.ts';
import type { SeenConnections } from './use-connections.ts';
import type { Words } from './words.ts';

/** IPv6 as this browser saw it: the document and each host that gave parts of it. */
export function ConnectionsView({ connections, words }: { connections: SeenConnections; words: Words }) {
  const { may, ask, seen } = connections;
  if (may === false) {
    return (
      <div className="connections">
        <p className="quiet">{words.connections.why}</p>
        <button type="button" className="button" onClick={ask}>
          <Network size={14} aria-hidden /> {words.connections.allow}
        </button>
      </div>
    );
  }
  const main = seen?.main ?? null;
  if (main === null) return <p className="connections quiet">{words.connections.reload}</p>;
  const old = new Set((seen?.parts ?? []).filter(({ family }) => family === 4).map(({ host }) => host));
  return (
    <div className="connections" data-family={main.family ?? 'unknown'}>
      <p>
        <b>{main.host}</b> {familyName(main.family, words)}
      </p>
      <p className="quiet">{old.size === 0 ? words.connections.noneOld : words.connections.old([...old])}</p>
    </div>
  );
}

function familyName(family: Family | null, words: Words): string {
  return family === null ? words.connections.cached : words.connections.by(family);
}
