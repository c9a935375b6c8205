import { useCallback, useEffect, useState } from 'react';
import type { Connections } from '../tab/address-family.ts';

/** How the panel learns by which address family pages come. */
export interface ConnectionActions {
  may: () => Promise<boolean>;
  ask: () => Promise<boolean>;
  watch: (onChange: (connections: Connections) => void) => () => void;
}

/** What is known of how the page in front came. */
export interface SeenConnections {
  /** Whether the browser may tell; null until that is known. */
  may: boolean | null;
  ask: () => void;
  seen: Connections | null;
}

/** Watches for as long as the panel is open, so that a page is seen from its first byte. */
export function useConnections(actions: ConnectionActions): SeenConnections {
  const [may, setMay] = useState<boolean | null>(null);
  const [seen, setSeen] = useState<Connections | null>(null);
  useEffect(() => {
    void actions.may().then(setMay);
  }, [actions]);
  useEffect(() => (may === true ? actions.watch(setSeen) : undefined), [actions, may]);
  const ask = useCallback(() => void actions.ask().then(setMay), [actions]);
  return { may, ask, seen };
}
