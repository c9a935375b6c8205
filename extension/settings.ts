import * as z from 'zod';
import { DEFAULT_CHECKLIST } from './judge/checklist-choice.ts';

const settingsSchema = z.object({
  lang: z.enum(['zh', 'en']).catch('zh'),
  /** Name or number that stands beside every ruling; '' until the first. */
  reviewer: z.string().catch(''),
  checklist: z
    .union([z.object({ bundled: z.string() }), z.object({ name: z.string(), yaml: z.string() })])
    .catch(DEFAULT_CHECKLIST),
});

/** What a reviewer chooses once. */
export type Settings = z.infer<typeof settingsSchema>;
export type Lang = Settings['lang'];

/** What is stored may be of any age and origin: unknown values become the defaults. */
export function readSettings(value: unknown): Settings {
  return settingsSchema.parse(typeof value === 'object' && value !== null ? value : {});
}

export const DEFAULT_SETTINGS: Settings = readSettings(null);
