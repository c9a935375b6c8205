const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as clocks show it in Asia/Shanghai, YYYY-MM-DD HH:MM. */
export function timeInBeijing(instant: Date): string {
  return format.format(instant);
}
