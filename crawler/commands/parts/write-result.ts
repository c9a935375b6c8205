import { maskAddress } from '../../../rules/recognise/index.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { NeedsBrowser } from '../../../rules/result/needs-browser.ts';
import { renderReport } from '../../../report/html/render-report.ts';
import { jsonPieces } from '../../../store/json-pieces.ts';
import { writeWhole } from './write-whole.ts';

export interface WrittenFiles {
  audit: string;
  report: string;
  /** Pages for a reviewer's browser. */
  needsBrowser: string;
}

/**
 * Writes `audit.json`, `report.html` and `needs-browser.json` into a folder; each appears whole or not at all.
 * @throws StopError where the folder cannot be written to
 */
export function writeResult(dir: string, result: AuditResult, pages: NeedsBrowser['pages']): WrittenFiles {
  const { name, url } = result.portal;
  const shown = pages.map((page) => ({ ...page, url: maskAddress(page.url) }));
  const needsBrowser: NeedsBrowser = { schema: 1, portal: { name, url }, pages: shown };
  return {
    audit: writeWhole(dir, 'audit.json', auditJson(result)),
    report: writeWhole(dir, 'report.html', renderReport(result)),
    needsBrowser: writeWhole(dir, 'needs-browser.json', `${JSON.stringify(needsBrowser, null, 2)}\n`),
  };
}

/** The text of `audit.json`, in pieces. */
export function* auditJson(result: AuditResult): Generator<string> {
  yield* jsonPieces(result, 2);
  yield '\n';
}
