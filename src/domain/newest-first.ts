/** Versions with the newest first, by their dates as YYYY-MM-DD. */
export function newestFirst<Version extends { readonly date: string }>(versions: readonly Version[]): Version[] {
  return [...versions].sort((a, b) => b.date.localeCompare(a.date));
}
