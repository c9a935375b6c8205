/** Every fault that a rule may name, by family; a closed list that grows and never renames. */
export const FAULTS = [
  'missing-column', 'missing-module', 'missing-unit-link', 'missing-topic',
  'stale-column', 'blank-column', 'undated-column', 'silent-homepage',
  'missing-document-number', 'malformed-document-number', 'missing-written-date', 'missing-published-date',
  'missing-validity', 'missing-title', 'missing-download', 'written-after-published', 'expired-but-valid',
  'late-disclosure', 'unprotected-file',
  'not-in-unified-list', 'abolished-but-valid', 'missing-cleanup-list',
  'uninterpreted-document', 'unlinked-interpretation', 'late-interpretation', 'text-only-interpretation',
  'missing-element', 'unmatched-item',
  'missing-feedback', 'missing-draft', 'missing-explanation', 'missing-basis', 'missing-consultation-period',
  'late-reply', 'unanswered-message', 'missing-channel',
  'search-misses',
  'id-card', 'mobile', 'bank-card', 'passport', 'disability-card', 'student-id', 'home-address', 'email',
  'health', 'minor', 'joinable-masks',
  'no-aaaa-record', 'unusable-aaaa-record', 'ipv6-unreachable', 'ipv6-content-differs',
  'ipv6-links-unsupported', 'claimed-but-unsupported',
  'dead-link', 'dead-attachment', 'expired-notice', 'external-link-dark',
  'missing-field',
  'missing-site-code', 'mismatched-site-code', 'missing-icp', 'missing-police-record', 'missing-host-unit',
  'missing-error-report-entry', 'missing-page-tag', 'placeholder-page-tag', 'malformed-date-tag',
  'missing-annual-report', 'late-annual-report', 'missing-section', 'table-does-not-add-up', 'missing-issue',
  'missing-in-gazette', 'idle-account',
  'future-date', 'conflicting-dates',
  'unreachable-site', 'slow-site', 'invalid-certificate', 'missing-https', 'weak-protocol', 'mixed-content',
  'missing-security-header',
  'accessibility-violation', 'missing-accessible-mode',
  // Finds that a person weighs: they earn a bonus, or show what was done.
  'closed-loop', 'open-meeting', 'leader-interpretation', 'public-response',
] as const; // prettier-ignore

export type FaultName = (typeof FAULTS)[number];
