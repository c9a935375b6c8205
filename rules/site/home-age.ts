import { daysBetween } from '../text/dates.ts';
import type { ListItem } from '../facts/page-facts.ts';
import type { HomeFacts } from './site-facts.ts';

/** The newest dated entry of the home page that is not in the future, and its age in days; null where none is dated. */
export function newestOnHome(home: HomeFacts, asOf: string): { item: ListItem & { date: string }; age: number } | null {
  let newest: (ListItem & { date: string }) | null = null;
  for (const item of home.items) {
    const { date } = item;
    if (date !== null && date <= asOf && (newest === null || date > newest.date)) newest = { ...item, date };
  }
  return newest === null ? null : { item: newest, age: daysBetween(newest.date, asOf) };
}
