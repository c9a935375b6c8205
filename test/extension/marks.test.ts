import { describe, expect, test } from 'vitest';
import { decisionId } from '../../rules/decide/decisions.ts';
import { proofHashOf } from '../../rules/decide/apply-decisions.ts';
import { foundByHand } from '../../rules/decide/found-by-hand.ts';
import { toHand } from '../../rules/decide/hand-finding.ts';
import { decisionSchema, type Decision } from '../../rules/decide/decision.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { findingMarks } from '../../extension/panel/marks.ts';
import { standingOfFinding } from '../../extension/review/rulings.ts';

const SEEN = { url: 'http://www.x.gov.cn/a.html', seenAt: '2026-11-21T00:00:00.000Z' };
const quote = (words: string, place: string) => ({
  kind: 'quote' as const,
  quote: words,
  place,
  ...SEEN,
  bytesHash: '',
});
const FINDING: Finding = {
  key: 'privacy-leak/mobile/0123456789abcdef',
  criterion: 'privacy-leak',
  rule: 'personal-data',
  fault: 'mobile',
  severity: 'major',
  confidence: 'certain',
  url: SEEN.url,
  pageTitle: '名单',
  publishedDate: null,
  column: null,
  unit: null,
  file: null,
  message: '公开了手机号码',
  proof: [quote('手机 138****8000', '正文第1段'), quote('手机 139****9000', '正文第2段')],
  count: 1,
  firstSeen: SEEN.seenAt,
  lastSeen: SEEN.seenAt,
  status: 'open',
};
const IN_FILE: Finding = {
  ...FINDING,
  rule: 'file-personal-data',
  file: { url: 'http://www.x.gov.cn/a.xls', name: '名单.xls', sheet: '名单', page: null, row: 2 },
};
const REGION = { left: 10, top: 20, width: 300, height: 40, pageWidth: 1200, quoteAt: null };

function confirmed(finding: Finding, more: Partial<NonNullable<Decision['finding']>> = {}): Decision {
  const event = {
    at: SEEN.seenAt,
    by: '甲',
    about: { kind: 'finding' as const, key: finding.key },
    verdict: 'confirm' as const,
    why: '',
    finding: { ...toHand(finding), ...more },
    proofHash: proofHashOf(finding),
  };
  return decisionSchema.parse(JSON.parse(JSON.stringify({ id: decisionId(event), ...event })));
}

describe('what the panel shows of a finding on its page', () => {
  test('are its quotes', () => {
    expect(findingMarks(FINDING).map((mark) => mark.quote)).toEqual(['手机 138****8000', '手机 139****9000']);
  });

  test('is the name of the file that it stands in', () => {
    expect(findingMarks(IN_FILE).map((mark) => mark.quote)).toEqual(['名单.xls']);
  });

  test('is the part that a person drew around, whichever quote it has', () => {
    const marks = findingMarks(FINDING, [confirmed(FINDING, { quote: '手机', region: REGION })]);
    expect(marks).toEqual([{ id: `${FINDING.key}#0`, quote: '手机', region: REGION }]);
  });
});

describe('a confirmation of what a crawl may not have seen', () => {
  test.each([
    ['of several quotes', FINDING],
    ['of what stands in a file', IN_FILE],
  ])('%s stays one on the same proof when it is read back', (_, finding) => {
    const decision = confirmed(finding);
    const [again] = foundByHand([{ id: finding.criterion, rule: finding.rule, severity: 'major' }], [decision]);
    expect(again).toMatchObject({ key: finding.key, file: finding.file, proof: finding.proof });
    expect(standingOfFinding(again!, [decision]).standing).toMatchObject({ state: 'decided', verdict: 'confirm' });
  });
});
