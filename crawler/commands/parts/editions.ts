import { type Edition, editionSchema } from '../../../report/packet/model/edition.ts';
import { countyOf } from '../../../report/packet/model/packet.ts';
import { proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import { type AuditResult, auditResultSchema } from '../../../rules/result/audit-result.ts';
import { listEditionPortals, listEditions, type StoredEdition } from '../../../store/editions.ts';
import type { Store } from '../../../store/open.ts';

/** An edition with what it was made of. */
export interface IssuedEdition {
  portal: string;
  county: string;
  printed: Edition;
  result: AuditResult;
}

/** The editions of a portal, or of all in the store, in the order of issue. */
export async function readIssued(store: Store, portal: string | null): Promise<IssuedEdition[]> {
  const portals = portal === null ? await listEditionPortals(store.db) : [portal];
  const all: IssuedEdition[] = [];
  for (const one of portals)
    for (const stored of await listEditions(store.db, one)) all.push({ portal: one, ...openEdition(stored) });
  return all;
}

/** An edition as it was kept. */
export function openEdition({ content }: StoredEdition): Omit<IssuedEdition, 'portal'> {
  const { printed, result } = content as { printed: unknown; result: unknown };
  const audit = auditResultSchema.parse(result);
  return {
    printed: editionSchema.parse(printed),
    result: audit,
    county: countyOf(audit.portal.name, audit.portal.url),
  };
}

/** The proof of each problem as it was printed, by key of the finding. */
export function proofsOf({ printed, result }: Pick<IssuedEdition, 'printed' | 'result'>): Map<string, string> {
  const keys = new Set(printed.problems.map(({ key }) => key));
  return new Map(
    result.findings.flatMap((finding) => (keys.has(finding.key) ? [[finding.key, proofHashOf(finding)]] : [])),
  );
}
