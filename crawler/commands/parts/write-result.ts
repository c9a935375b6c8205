import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskAddress } from '../../../rules/recognise/index.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { NeedsBrowser } from '../../../rules/result/needs-browser.ts';
import { renderReport } from '../../../report/html/render-report.ts';
import { stopError } from '../../../store/stop.ts';

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
  const files = {
    audit: join(dir, 'audit.json'),
    report: join(dir, 'report.html'),
    needsBrowser: join(dir, 'needs-browser.json'),
  };
  const { name, url } = result.portal;
  const shown = pages.map((page) => ({ ...page, url: maskAddress(page.url) }));
  const needsBrowser: NeedsBrowser = { schema: 1, portal: { name, url }, pages: shown };
  try {
    mkdirSync(dir, { recursive: true });
    writeWhole(files.audit, auditJson(result));
    writeWhole(files.report, renderReport(result));
    writeWhole(files.needsBrowser, `${JSON.stringify(needsBrowser, null, 2)}\n`);
    return files;
  } catch (error) {
    throw stopError(error, dir);
  }
}

/** The bytes of `audit.json`. */
export function auditJson(result: AuditResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
