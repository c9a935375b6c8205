import { columnFreshness } from './column-freshness.ts';
import { documentMetadata } from './document-metadata.ts';
import { ipv6 } from './ipv6.ts';
import { manualSheet } from './manual-sheet.ts';
import { pageTags } from './page-tags.ts';
import { personalData } from './personal-data.ts';
import { requiredColumn } from './required-column.ts';
import type { Rule } from './rule.ts';
import { siteIdentity } from './site-identity.ts';

/** Every rule, one line each; a criterion names one by its id. */
export const RULES: readonly Rule[] = [columnFreshness, documentMetadata, ipv6, manualSheet, pageTags, personalData, requiredColumn, siteIdentity];
