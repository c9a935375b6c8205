import { streamFindings, streamLedger, streamResults } from '../../../../store/ledger.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { timeInShanghai } from '../../../../rules/text/shanghai-time.ts';
import { padEnd, padStart } from '../../../terminal/width.ts';
import { withStore } from '../with-store.ts';

interface Surroundings {
  flags: Flags;
  io: Io;
}

/** The printable ledger of what was asked of each site. */
export async function requests(portal: string | null, { flags, io }: Surroundings): Promise<number> {
  const from = flags.since === null ? '' : new Date(`${flags.since}T00:00:00+08:00`).toISOString();
  return withStore(flags, { create: false }, ({ db }) =>
    print(streamLedger(db, { portal, from }), { flags, io }, ({ at, status, ms, bytes, cause, url }) => {
      const answer = status === null ? (cause ?? '-') : String(status);
      return `${secondsInBeijing(at)}  ${padEnd(answer, 12)}${padStart(`${ms} ms`, 10)}${padStart(`${bytes} B`, 12)}  ${url}`;
    }),
  );
}

export async function results(portal: string | null, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, ({ db }) =>
    print(
      streamResults(db, portal),
      { flags, io },
      ({ portal: own, crawledAt, checklist, asOf, total, full, findings: n }) => {
        const score = total === null ? '没有得分' : `${total}/${full}`;
        return `${timeInShanghai(crawledAt)}  ${padEnd(own, 32)}${padEnd(checklist, 18)}${asOf}  ${padEnd(score, 12)}问题 ${n}`;
      },
    ),
  );
}

/** When each finding was first and last seen. */
export async function findings(portal: string | null, { flags, io }: Surroundings): Promise<number> {
  return withStore(flags, { create: false }, ({ db }) =>
    print(
      streamFindings(db, portal),
      { flags, io },
      ({ key, firstSeen, lastSeen, message }) =>
        `${timeInShanghai(firstSeen)}  ${timeInShanghai(lastSeen)}  ${message ?? `（已不在最近的结果里）${key}`}`,
    ),
  );
}

function secondsInBeijing(instant: string): string {
  const date = new Date(instant);
  return `${timeInShanghai(date)}:${String(date.getUTCSeconds()).padStart(2, '0')}`;
}

/** Row by row: a ledger may be long. `--json` is one array. */
async function print<Row>(
  rows: AsyncIterable<Row>,
  { flags, io }: Surroundings,
  words: (row: Row) => string,
): Promise<number> {
  let n = 0;
  for await (const row of rows) {
    io.out(flags.json ? `${n === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}` : `${words(row)}\n`);
    n++;
  }
  if (flags.json) io.out(n === 0 ? '[]\n' : '\n]\n');
  else if (n === 0) io.err('没有记录\n');
  return EXIT.done;
}
