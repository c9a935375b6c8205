import { DEFAULT_CHECKLIST, type ChecklistChoice } from './judge/checklist-choice.ts';

export type Lang = 'zh' | 'en';

/** What a reviewer chooses once. */
export interface Settings {
  lang: Lang;
  /** Name or number that stands beside every ruling; '' until the first. */
  reviewer: string;
  checklist: ChecklistChoice;
  /** The queue of a portal opens the page of the next finding by itself. */
  opensPages: boolean;
}

/** What is stored may be of any age and origin: unknown values become the defaults. */
export function readSettings(value: unknown): Settings {
  const { lang, reviewer, checklist, opensPages } = fieldsOf(value);
  return {
    lang: lang === 'en' ? 'en' : 'zh',
    reviewer: typeof reviewer === 'string' ? reviewer : '',
    checklist: readChoice(checklist) ?? DEFAULT_CHECKLIST,
    opensPages: opensPages !== false,
  };
}

export const DEFAULT_SETTINGS: Settings = readSettings(null);

function readChoice(value: unknown): ChecklistChoice | null {
  const { bundled, name, yaml } = fieldsOf(value);
  if (typeof bundled === 'string') return { bundled };
  return typeof name === 'string' && typeof yaml === 'string' ? { name, yaml } : null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
