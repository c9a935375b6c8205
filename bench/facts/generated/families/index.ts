import type { Family } from '../page.ts';
import { articleHeader } from './article-header.ts';
import { barePages } from './bare-pages.ts';
import { crumbZoo } from './crumb-zoo.ts';
import { dateZoo } from './date-zoo.ts';
import { silent } from './silent.ts';
import { webForms } from './web-forms.ts';
import { fullWidthTrail } from './full-width-trail.ts';
import { lineLabels } from './line-labels.ts';
import { mediaPage } from './media-page.ts';
import { stackedCells } from './stacked-cells.ts';
import { unitSubsite } from './unit-subsite.ts';
import { barLine } from './bar-line.ts';
import { bottomLine } from './bottom-line.ts';
import { oneLineHead } from './one-line-head.ts';
import { archiveCms } from './archive-cms.ts';
import { blankPairs } from './blank-pairs.ts';
import { jointSigners } from './joint-signers.ts';
import { linkedData } from './linked-data.ts';
import { replyLetter } from './reply-letter.ts';
import { tabbedDocument } from './tabbed-document.ts';
import { aspTables } from './asp-tables.ts';
import { componentApp } from './component-app.ts';
import { gridTable } from './grid-table.ts';
import { interaction } from './interaction.ts';
import { labelList } from './label-list.ts';
import { nestedCrumb } from './nested-crumb.ts';
import { phpBlog } from './php-blog.ts';
import { portalSpans } from './portal-spans.ts';
import { redHead } from './red-head.ts';
import { scripted } from './scripted.ts';

/** Every family; a new one is one file and one line here. */
export const FAMILIES: readonly Family[] = [
  aspTables,
  nestedCrumb,
  labelList,
  gridTable,
  phpBlog,
  archiveCms,
  portalSpans,
  scripted,
  redHead,
  componentApp,
  interaction,
  articleHeader,
  barePages,
  crumbZoo,
  dateZoo,
  silent,
  webForms,
  fullWidthTrail,
  lineLabels,
  mediaPage,
  stackedCells,
  unitSubsite,
  barLine,
  bottomLine,
  oneLineHead,
  replyLetter,
  tabbedDocument,
  linkedData,
  blankPairs,
  jointSigners,
];

/** A new family stands here until the reader was measured on it once, unmended; then it moves up. */
export const HELD_OUT: readonly Family[] = [];
