import type { Cause } from '../../rules/causes.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';

/** What is known of a portal as a whole. */
export interface SiteRecord {
  /** Page key of the portal's address: what the command knows it by. */
  key: string;
  url: string;
  name: string | null;
  /** null: only decisions were brought so far. */
  result: AuditResult | null;
  /** imported: of a crawl by the command · here: of a crawl in this browser. */
  from: 'imported' | 'here';
  /** ISO instant. */
  storedAt: string;
}

/** A page that a crawl could not read. */
export interface Visit {
  /** Key of the portal. */
  site: string;
  url: string;
  cause: Cause;
  /** ISO instant at which a person saw it here; null until then. */
  doneAt: string | null;
}
