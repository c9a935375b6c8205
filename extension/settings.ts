export type Lang = 'zh' | 'en';

/** What a reviewer chooses once. */
export interface Settings {
  lang: Lang;
  /** Name or number that stands beside every ruling; '' until the first. */
  reviewer: string;
}

export const DEFAULT_SETTINGS: Settings = { lang: 'zh', reviewer: '' };

/** What is stored may be of any age and origin: unknown values become the defaults. */
export function readSettings(value: unknown): Settings {
  const { lang, reviewer } =
    typeof value === 'object' && value !== null ? (value as Partial<Record<keyof Settings, unknown>>) : {};
  return {
    lang: lang === 'en' ? 'en' : DEFAULT_SETTINGS.lang,
    reviewer: typeof reviewer === 'string' ? reviewer : DEFAULT_SETTINGS.reviewer,
  };
}
