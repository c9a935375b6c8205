const FORMS = [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, /^(\d{4})(\d{2})(\d{2})$/];

/** A day as people write it, as YYYY-MM-DD; null where it is none. */
export function readDay(text: string): string | null {
  for (const form of FORMS) {
    const [, year, month = '', day = ''] = form.exec(text.trim()) ?? [];
    if (year === undefined) continue;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
  }
  return null;
}
