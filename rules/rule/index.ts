import { accessibility } from './accessibility.ts';
import { annualReport } from './annual-report.ts';
import { brokenLinks } from './broken-links.ts';
import { catalogueMatch } from './catalogue-match.ts';
import { cleanupList } from './cleanup-list.ts';
import { closedLoop } from './closed-loop.ts';
import { columnFreshness } from './column-freshness.ts';
import { consultation } from './consultation.ts';
import { darkLinks } from './dark-links.ts';
import { dateIntegrity } from './date-integrity.ts';
import { directoryEntries } from './directory-entries.ts';
import { disclosureTiming } from './disclosure-timing.ts';
import { documentMetadata } from './document-metadata.ts';
import { expiredNotice } from './expired-notice.ts';
import { filePersonalData } from './file-personal-data.ts';
import { gazette } from './gazette.ts';
import { gazetteCoverage } from './gazette-coverage.ts';
import { interpretationCoverage } from './interpretation-coverage.ts';
import { interpretationElements } from './interpretation-elements.ts';
import { interpretationForm } from './interpretation-form.ts';
import { interpretationLink } from './interpretation-link.ts';
import { interpretationTiming } from './interpretation-timing.ts';
import { ipv6 } from './ipv6.ts';
import { joinableMasks } from './joinable-masks.ts';
import { leaderInterpretation } from './leader-interpretation.ts';
import { manualSheet } from './manual-sheet.ts';
import { messageReply } from './message-reply.ts';
import { newMedia } from './new-media.ts';
import { openMeeting } from './open-meeting.ts';
import { pageFields } from './page-fields.ts';
import { pageTags } from './page-tags.ts';
import { personalData } from './personal-data.ts';
import { publicResponse } from './public-response.ts';
import { regularItems } from './regular-items.ts';
import { requiredColumn } from './required-column.ts';
import type { Rule } from './rule.ts';
import { searchService } from './search-service.ts';
import { siteAvailability } from './site-availability.ts';
import { siteIdentity } from './site-identity.ts';
import { siteSecurity } from './site-security.ts';
import { tamperProofing } from './tamper-proofing.ts';
import { topicItems } from './topic-items.ts';
import { unifiedList } from './unified-list.ts';
import { unitPlatforms } from './unit-platforms.ts';

/** Every rule, one line each; a criterion names one by its id. */
export const RULES: readonly Rule[] = [
  accessibility,
  annualReport,
  brokenLinks,
  catalogueMatch,
  cleanupList,
  closedLoop,
  columnFreshness,
  consultation,
  darkLinks,
  dateIntegrity,
  directoryEntries,
  disclosureTiming,
  documentMetadata,
  expiredNotice,
  filePersonalData,
  gazette,
  gazetteCoverage,
  interpretationCoverage,
  interpretationElements,
  interpretationForm,
  interpretationLink,
  interpretationTiming,
  ipv6,
  joinableMasks,
  leaderInterpretation,
  manualSheet,
  messageReply,
  newMedia,
  openMeeting,
  pageFields,
  pageTags,
  personalData,
  publicResponse,
  regularItems,
  requiredColumn,
  searchService,
  siteAvailability,
  siteIdentity,
  siteSecurity,
  tamperProofing,
  topicItems,
  unifiedList,
  unitPlatforms,
];
