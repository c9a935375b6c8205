import type { SiteFacts } from '../site/site-facts.ts';
import type { PortalNotes } from '../units/portal-notes.ts';
import { columnKey, pageKey } from '../url.ts';

/** The portal with its columns as its operator has described them. */
export function describeColumns(site: SiteFacts, { rhythms = [] }: PortalNotes): SiteFacts {
  if (rhythms.length === 0) return site;
  const said = new Map(rhythms.map(({ url, ...own }) => [columnKey(pageKey(url) ?? url), own]));
  return { ...site, columns: site.columns.map((column) => ({ ...column, ...said.get(column.key) })) };
}
