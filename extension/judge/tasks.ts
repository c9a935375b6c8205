import type { UsageProblem } from '../../rules/errors.ts';
import type { PageSource } from '../messages.ts';
import type { CrawlStep, CrawlTask } from '../crawl/crawl-tasks.ts';
import type { FileScan } from '../files/scan-file.ts';
import type { ImportTask, Imported } from '../site/site-tasks.ts';
import type { SiteView } from '../site/site-view.ts';
import type { AttachmentView, PageView } from './page-view.ts';
import type { ChecklistChoice } from './checklist-choice.ts';

// What the panel asks the judge, and what it gets. The judge is a worker of the same build; of portals it keeps the database.

export interface PageTask {
  page: PageSource;
  checklist: ChecklistChoice;
  /** Day of judgement, YYYY-MM-DD. */
  asOf: string;
  /** Key for the hash of personal data, hex. */
  secretKey: string;
}

/** A file that the page offers, to be looked into. */
export interface FileTask {
  file: AttachmentView;
  bytes: Uint8Array;
  /** ISO instant at which it was fetched. */
  seenAt: string;
  /** The page that offers it. */
  of: PageTask;
}

export interface MaskTask extends Pick<PageTask, 'asOf' | 'secretKey'> {
  text: string;
}

/** The words of a page, fit to be kept: personal data masked. */
export interface PageRecord {
  url: string;
  title: string;
  text: string;
}

/** A checklist as the panel names it, or everything that is wrong with the file. */
export type ChecklistHead = { id: string; title: string; criteria: number } | { problems: UsageProblem[] };

interface Tasks {
  view: { task: PageTask; answer: PageView };
  record: { task: PageTask; answer: PageRecord };
  file: { task: FileTask; answer: FileScan };
  mask: { task: MaskTask; answer: string };
  checklist: { task: ChecklistChoice; answer: ChecklistHead };
  /** The bundled ones, the default first. */
  checklists: { task: null; answer: { id: string; title: string }[] };
  /** Takes in a file of a crawl or of another reviewer. */
  import: { task: ImportTask; answer: Imported };
  /** A portal by its key; null where nothing but decisions is known of it. */
  site: { task: { key: string; checklist: ChecklistChoice }; answer: SiteView | null };
  /** Takes the page in front into its portal's result, if a crawl could not read it. */
  visit: { task: PageTask; answer: boolean };
  /** A step of a crawl from this browser. */
  crawl: { task: CrawlTask; answer: CrawlStep };
}

export type TaskKind = keyof Tasks;
export type TaskOf<K extends TaskKind> = Tasks[K]['task'];
export type AnswerOf<K extends TaskKind> = Tasks[K]['answer'];

export type JudgeRequest = { [K in TaskKind]: { id: number; kind: K; task: TaskOf<K> } }[TaskKind];
export type JudgeReply = { id: number; answer: AnswerOf<TaskKind> } | { id: number; error: string };
