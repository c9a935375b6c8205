import { statSync } from 'node:fs';
import { UsageError } from '../../../../rules/errors.ts';

export const DRAFT_KINDS = '任务表或要点文件（docx、xlsx、html、txt、md、pdf，也可以是 doc、wps、xls、odt、rtf、csv）';

/** The file to draft from. @throws UsageError where it is none */
export function readDraftFile(file: string | undefined): string {
  const refuse = (got: string) => new UsageError([{ field: '<file>', expected: DRAFT_KINDS, got }]);
  if (file === undefined) throw refuse('');
  let isFile: boolean;
  try {
    isFile = statSync(file).isFile();
  } catch (error) {
    throw refuse(`${file}（${(error as NodeJS.ErrnoException).code}）`);
  }
  if (!isFile) throw refuse(`${file}（不是文件）`);
  return file;
}
