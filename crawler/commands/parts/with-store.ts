import { join } from 'node:path';
import { openStore, type Store, type StoreOptions } from '../../../store/open.ts';
import { stopError } from '../../../store/stop.ts';
import type { Flags } from '../../terminal/flags.ts';

/** Where the store is: as `--store` says, else in the output folder. */
export function placeOf({ store, out }: Pick<Flags, 'store' | 'out'>): string {
  return store ?? join(out, 'store');
}

/**
 * Opens the store that the flags name, works with it, and closes it.
 * @throws StopError where the store fails
 */
export async function withStore<T>(
  flags: Flags,
  options: Pick<StoreOptions, 'create'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(placeOf(flags), { ...options, secret: flags.secret });
  try {
    return await work(store);
  } catch (error) {
    throw stopError(error, store.place);
  } finally {
    await store.close();
  }
}
