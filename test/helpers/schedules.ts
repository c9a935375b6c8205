import { readFlags, type Flags } from '../../crawler/terminal/flags.ts';
import { keepOptions } from '../../crawler/schedule/options.ts';
import type { Schedule } from '../../store/schedules.ts';

/** Flags as a command line without any would give them, and those of a test's audit. */
export function testFlags(more: Partial<Flags> = {}): Flags {
  return { ...readFlags({}, []), ipv6: 'off', render: 'never', ...more };
}

/** A nightly schedule of a portal, added long enough ago to be due once. */
export function nightly(url: string, more: Partial<Schedule> = {}): Schedule {
  const { host } = new URL(url);
  return {
    name: host.replace(':', '_'),
    portal: `${host}/`,
    job: 'audit',
    cron: '0 1 * * *',
    spread: 0,
    opens: null,
    closes: null,
    target: JSON.stringify({ url, name: null, hosts: [] }),
    options: keepOptions(testFlags()),
    added_at: '2026-06-01T00:00:00.000Z',
    ...more,
  };
}
