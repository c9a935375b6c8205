import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { clip } from '../../format.ts';
import { readable } from '../link.ts';

/** Name of the portal, its address where the name was not found. */
export function portalName({ portal }: AuditResult): string {
  return clip(portal.name ?? readable(portal.url).replace(/\/$/, ''), 80);
}
