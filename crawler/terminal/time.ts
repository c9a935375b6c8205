const ZONE = { timeZone: 'Asia/Shanghai' };
/** Made when first needed: the world's calendars take a while to load. */
let clock: Intl.DateTimeFormat | undefined;

/** An instant as clocks show it in Asia/Shanghai, YYYY-MM-DD HH:MM. */
export function timeInBeijing(instant: Date): string {
  clock ??= new Intl.DateTimeFormat('sv-SE', { ...ZONE, dateStyle: 'short', timeStyle: 'short' });
  return clock.format(instant);
}

/** The day in Asia/Shanghai, YYYY-MM-DD: where the portals and their deadlines are. */
export function dayInBeijing(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', ZONE).format(instant);
}
