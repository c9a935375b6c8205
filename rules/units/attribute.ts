import type { Finding } from '../result/audit-result.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import type { UnitOf } from './assign.ts';
import type { UnitParts } from './parts.ts';
import { isUnitMatter } from './reach.ts';
import type { UnitBook } from './unit-fold.ts';

/** Problems of a link in a template stand on more pages than are named; whose they are is not known then. */
const NAMES_FEW_PLACES = 'broken-links';

/**
 * Findings with the unit that each is the responsibility of: as the rule says, else that of the column or page it is
 * about. Where nothing says, nobody's.
 */
export function attributeFindings(
  findings: readonly Finding[],
  { site, book, parts }: { site: SiteFacts; book: UnitBook; parts: UnitParts },
): Finding[] {
  const columns = new Map(site.columns.map((column) => [column.url, column]));
  return findings.map((finding) => {
    if (finding.unit !== null) return { ...finding, unit: book.find(finding.unit)?.name ?? finding.unit };
    const owner = isUnitMatter(finding.rule) ? ownerOf(finding, { columns, book, parts }) : null;
    return owner === null ? finding : { ...finding, unit: owner.unit.name, unitWhy: owner.why };
  });
}

function ownerOf(
  finding: Finding,
  { columns, book, parts }: { columns: ReadonlyMap<string, ColumnFacts>; book: UnitBook; parts: UnitParts },
): UnitOf | null {
  const ofPages = parts.unitOf(finding.key, book.ofHint);
  if (ofPages !== undefined) return ofPages;
  if (finding.rule === NAMES_FEW_PLACES && finding.count > finding.proof.length) return null;
  const column = finding.column === null ? undefined : columns.get(finding.column.url);
  // A finding about a column's entry is the entry's issuer's; one about the column itself, the column's.
  return column !== undefined && column.url === finding.url ? book.ofColumn(column) : book.ofUrl(finding.url);
}
