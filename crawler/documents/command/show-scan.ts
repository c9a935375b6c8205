import { KINDS, type Kind } from '../../../rules/recognise/index.ts';
import type { Cause } from '../../../rules/causes.ts';
import { CAUSE_ADVICE, CAUSE_WORDS, FAULT_WORDS } from '../../../rules/words.ts';
import { fit, padEnd, wrap } from '../../terminal/width.ts';
import type { MaskOutcome } from '../mask/mask-here.ts';
import { stateOf, type DocumentScan, type ScanState } from '../../../rules/documents/scan/document-scan.ts';

/** A file with what was found in it; `path` is fit to be shown. */
export interface ScannedFile {
  path: string;
  scan: DocumentScan;
  /** Only with `--mask`. */
  copy?: { path: string; outcome: MaskOutcome };
}

const SIGNS: Record<ScanState, string> = { clean: '✓', leads: '·', findings: '✗', unchecked: '?' };
const EXAMPLES = 3;

/** Causes as they read for a file on this machine; the common words speak of pages. */
const FILE_CAUSES: Partial<Record<Cause, { word: string; advice: string }>> = {
  empty: { word: '空文件', advice: '文件长度为 0，请核对是否传错。' },
  timeout: { word: '读取超时', advice: '文件过于复杂，规定时间内没有读完；请人工查看。' },
  'over-budget': { word: '超出检查限额', advice: '文件过大，或解开后过大、嵌套过深；请拆分后再查。' },
  unreadable: { word: '无法识别', advice: '不是支持的格式，或文件已损坏；请人工查看。' },
  scanned: { word: '扫描件', advice: '内容是图片，文字读不出来；请人工查看。' },
  encrypted: { word: '文件已加密', advice: '请去掉密码后再查。' },
};

function explainCause(cause: Cause): { word: string; advice: string } {
  return FILE_CAUSES[cause] ?? { word: CAUSE_WORDS[cause], advice: CAUSE_ADVICE[cause] };
}

/** A file in a few lines that fit the terminal. */
export function showFile({ path, scan, copy }: ScannedFile, columns: number): string {
  const state = stateOf(scan);
  const lines = [fit(`${SIGNS[state]} ${path}`, columns)];
  if (state === 'clean') lines[0] = fit(`${SIGNS[state]} ${path}  未发现个人信息`, columns);
  for (const kind of KINDS) if (scan.counts[kind] !== undefined) lines.push(...showKind(kind, scan, columns));
  if (scan.outcome.state === 'unchecked')
    lines.push(...showUnchecked(scan.outcome, { columns, isRecognised: scan.hits.some(isRecognised) }));
  if (copy !== undefined) lines.push(...indent(showCopy(copy), columns));
  return `${lines.join('\n')}\n`;
}

function showKind(kind: Kind, { counts, hits }: DocumentScan, columns: number): string[] {
  const { findings, leads, people } = counts[kind] ?? { findings: 0, leads: 0, people: {} };
  const values = Object.values(people).reduce((sum, n) => sum + n, 0);
  const told = [
    ...(findings > 0 ? [`${findings} 处${values < findings ? `（${values} 个不同的值）` : ''}`] : []),
    ...(leads > 0 ? [`线索 ${leads} 处`] : []),
  ];
  const head = `  ${padEnd(FAULT_WORDS[kind].replace(/^公开/, ''), 16)}${told.join('，')}`;
  const shown = hits
    .filter((hit) => hit.kind === kind && (findings === 0 || hit.confidence !== 'lead'))
    .slice(0, EXAMPLES);
  return [head, ...shown.map(({ masked, place }) => fit(`    ${padEnd(masked, 22)}${place}`, columns))];
}

/** Found by recognition of characters: see `describeSpot`. */
function isRecognised({ place }: DocumentScan['hits'][number]): boolean {
  return place.includes('图片文字');
}

function showUnchecked(
  outcome: Extract<DocumentScan['outcome'], { state: 'unchecked' }>,
  { columns, isRecognised: hasLeads }: { columns: number; isRecognised: boolean },
): string[] {
  const { cause, members } = outcome;
  const part = members.length > 0 ? `（内含 ${members.length} 个文件未能检查）` : '';
  const { word, advice: usual } = explainCause(cause);
  const advice = hasLeads ? '图片里的文字只能识别出线索；请人工查看。' : usual;
  return indent(`无法检查：${word}${part}。${advice}`, columns);
}

function showCopy({ path, outcome }: NonNullable<ScannedFile['copy']>): string {
  switch (outcome.state) {
    case 'masked':
      return `已遮盖 ${outcome.hits} 处，写入 ${path}`;
    case 'copied':
      return `无需遮盖，原样写入 ${path}`;
    case 'unsupported':
      return '未写副本：这种格式不能自动遮盖，请在原程序中修改后另存。';
    case 'left':
      return '未写副本：有内容位于不能自动遮盖的位置（如内嵌文件、透视表缓存），请在原程序中删除后重试。';
    case 'unchecked':
      return `未写副本：${explainCause(outcome.cause).word}。`;
  }
}

function indent(text: string, columns: number): string[] {
  return wrap(text, Math.max(20, columns - 2)).map((line) => `  ${line}`);
}

/** One line over all files. */
export function showTotal(counts: Record<ScanState, number>): string {
  const { clean, leads, findings, unchecked } = counts;
  return `\n共 ${clean + leads + findings + unchecked} 个文件：发现问题 ${findings}，仅有线索 ${leads}，无法检查 ${unchecked}，未发现 ${clean}。\n`;
}

/** A file as `--json` gives it. */
export function toJson({ path, scan, copy }: ScannedFile): object {
  const { outcome, hits } = scan;
  return {
    path,
    state: stateOf(scan),
    ...(outcome.state === 'unchecked' ? { cause: outcome.cause } : {}),
    hits: hits.map(({ kind, masked, place, confidence }) => ({ kind, masked, place, confidence })),
    ...(copy === undefined
      ? {}
      : { copy: copy.outcome.state === 'masked' || copy.outcome.state === 'copied' ? copy.path : null }),
  };
}
