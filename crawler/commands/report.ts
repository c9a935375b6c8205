import { UsageError } from '../../rules/errors.ts';
import { readPeriod } from '../../report/packet/model/period.ts';
import { loadPortal, notesOf } from '../portal-file.ts';
import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { loadOffice } from './parts/report/office-file.ts';
import { readAll } from './parts/read-all.ts';
import { isAddress } from './parts/portal-address.ts';
import { toUrlOrThrow } from './parts/target.ts';

export const report: Command = {
  name: 'report',
  args: ['[url]'],
  about:
    '一期的通报（docx、pdf）、排名表、问题清单、整改台账、各单位扣分明细；--basis confirmed 以人工复核为准，--issue 印发存档',
  flags: [
    'period',
    'portal',
    'checklist',
    'asOf',
    'basis',
    'issued',
    'issue',
    'office',
    'store',
    'secret',
    'out',
    'json',
  ],
  prepare({ args, flags, io }) {
    // Which portal may be said either way; a file says how its units are called and in which order as well.
    const given = flags.portal;
    const hasAddress = given !== null && isAddress(given);
    const { period, portal, url, bench, office } = readAll({
      period: () => {
        if (flags.period !== null) return readPeriod(flags.period);
        throw new UsageError([{ field: '--period', expected: '哪一期，如 2026-11', got: '' }]);
      },
      portal: () => (given === null || hasAddress ? null : loadPortal(given)),
      url: () => (args[0] !== undefined ? toUrlOrThrow(args[0]) : hasAddress ? toUrlOrThrow(given, '--portal') : null),
      bench: () => readBench(flags, io.now()),
      office: () => loadOffice(flags.office),
    });
    const wanted = { url: url ?? portal?.url ?? null, notes: portal === null ? null : notesOf(portal) };
    return async () =>
      (await import('./parts/report/make-report.ts')).makeReport({ ...wanted, period, office }, bench, { flags, io });
  },
};
