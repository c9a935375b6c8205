/**
 * Marks shared out evenly in hundredths, the first ones getting what is left over, so that what is shown adds up.
 * @param marks in hundredths already rounded, such as 2.35
 */
export function shareMarks(marks: number, parts: number): number[] {
  const cents = Math.round(marks * 100);
  const each = Math.floor(cents / parts);
  const more = cents - each * parts;
  return Array.from({ length: parts }, (_, index) => (each + (index < more ? 1 : 0)) / 100);
}
