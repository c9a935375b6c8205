/** A folder, or `postgres://` or `postgresql://` and what follows. */
export function isPostgres(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place);
}

/** The place as it may be shown: without a password. */
export function showPlace(place: string): string {
  if (!isPostgres(place)) return place;
  return place.replace(/^(\w+:\/\/[^/@:]*):[^/]*@/, '$1@').replace(/([?&]password=)[^&]*/gi, '$1***');
}
