import type { Command } from './command.ts';
import { audit } from './audit.ts';
import { checklist } from './checklist.ts';
import { crawl } from './crawl.ts';
import { criteria } from './criteria.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { judge } from './judge.ts';
import { ledger } from './ledger.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { scan } from './scan.ts';
import { schedule } from './schedule.ts';
import { store } from './store.ts';
import { worker } from './worker.ts';

/** In the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  demo,
  audit,
  crawl,
  judge,
  review,
  report,
  ledger,
  page,
  scan,
  checklist,
  criteria,
  schedule,
  worker,
  store,
  doctor,
];
