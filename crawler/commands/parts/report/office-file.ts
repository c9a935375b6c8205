import { type Office, officeSchema, USUAL_OFFICE } from '../../../../report/packet/model/office.ts';
import { readData } from '../../../../rules/evaluate/checklist.ts';
import { readYaml } from '../../../seeds.ts';

/**
 * What the office puts into its papers, as its file says; usual words where there is none.
 * @throws UsageError with every problem of the file
 */
export function loadOffice(file: string | null): Office {
  return file === null ? USUAL_OFFICE : readData(officeSchema, readYaml(file, `--office ${file}`), file);
}
