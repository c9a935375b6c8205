import type { ListAdapter } from '../adapter.ts';
import { base64Pager } from './base64-pager.ts';
import { empireCms } from './empire-cms.ts';
import { frame } from './frame.ts';
import { formPager } from './form-pager.ts';
import { gkmlpt } from './gkmlpt.ts';
import { hanwebJpaas } from './hanweb-jpaas.ts';
import { hanwebJpage } from './hanweb-jpage.ts';
import { lonsun } from './lonsun.ts';
import { nextPage } from './next-page.ts';
import { nfcms } from './nfcms.ts';
import { opennessContent } from './openness-content.ts';
import { pageScript } from './page-script.ts';
import { queryPager } from './query-pager.ts';
import { scriptFeed } from './script-feed.ts';
import { scriptRecords } from './script-records.ts';
import { trsIgs } from './trs-igs.ts';
import { trsPage } from './trs-page.ts';
import { ucap } from './ucap.ts';
import { vsb } from './vsb.ts';

/** The most particular first; the first that fits decides. */
export const ADAPTERS: readonly ListAdapter[] = [
  hanwebJpage,
  hanwebJpaas,
  gkmlpt,
  lonsun,
  vsb,
  opennessContent,
  trsPage,
  base64Pager,
  ucap,
  trsIgs,
  empireCms,
  nfcms,
  queryPager,
  nextPage,
  formPager,
  pageScript,
  scriptFeed,
  scriptRecords,
  frame,
];
