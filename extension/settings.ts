export type Lang = 'zh' | 'en';

/** What a reviewer chooses once. */
export interface Settings {
  lang: Lang;
}

export const DEFAULT_SETTINGS: Settings = { lang: 'zh' };

/** What is stored may be of any age and origin: unknown values become the defaults. */
export function readSettings(value: unknown): Settings {
  const lang = typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined;
  return { lang: lang === 'en' ? 'en' : DEFAULT_SETTINGS.lang };
}
