import type { PageFacts } from '../../facts/page-facts.ts';
import { readAnnualReport, type AnnualReportDetails } from './annual-report.ts';
import { readCleanup, readCleanupFiles, type CleanupDetails } from './cleanup.ts';
import { readConsultation, type ConsultationDetails } from './consultation.ts';
import { readDocument, type DocumentDetails } from './document.ts';
import { readFeedback, type FeedbackDetails } from './feedback.ts';
import { readFront, type FrontDetails } from './front.ts';
import { readGazette, type GazetteDetails } from './gazette.ts';
import { readItemCatalogue, type ItemCatalogueDetails } from './item-catalogue.ts';
import { readInterpretation, type InterpretationDetails } from './interpretation.ts';
import { readLeaderTalk, type LeaderTalkDetails } from './leader-talk.ts';
import { readLetters, type LetterDetails } from './letters.ts';
import { readMediaMatrix, type MediaMatrixDetails } from './media-matrix.ts';
import { readNotice, type NoticeDetails } from './notice.ts';
import { readOpenMeeting, type OpenMeetingDetails } from './open-meeting.ts';
import { readPlatform, type PlatformDetails } from './platform.ts';

/** What one family of rules needs of an entry's text; `family` tells them apart. Add a reader: one file, one line here. */
export type EntryDetails =
  | AnnualReportDetails
  | CleanupDetails
  | ConsultationDetails
  | DocumentDetails
  | FeedbackDetails
  | GazetteDetails
  | InterpretationDetails
  | ItemCatalogueDetails
  | LeaderTalkDetails
  | MediaMatrixDetails
  | LetterDetails
  | OpenMeetingDetails
  | FrontDetails
  | NoticeDetails
  | PlatformDetails;

/** Reads the details of an entry, null where the page is not of the reader's family. */
export type DetailReader = (page: PageFacts) => EntryDetails | null;

/** In order; the first reader that knows the page decides. */
export const DETAIL_READERS: readonly DetailReader[] = [
  readAnnualReport,
  readConsultation,
  readFeedback,
  readGazette,
  readLetters,
  readOpenMeeting,
  readLeaderTalk,
  readCleanup,
  readInterpretation,
  readDocument,
  readFront,
  readMediaMatrix,
  readItemCatalogue,
  readPlatform,
  readCleanupFiles,
  readNotice,
];
