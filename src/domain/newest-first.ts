/** Versions with the newest first, by their dates as YYYY-MM-DD; those of one day by their numbers, which are their ids. */
export function newestFirst<Version extends { readonly id?: string; readonly date: string }>(
  versions: readonly Version[],
): Version[] {
  const byNumber = ({ id = '' }: Version, other: Version) => id.localeCompare(other.id ?? '', 'en', { numeric: true });
  return [...versions].sort((a, b) => b.date.localeCompare(a.date) || byNumber(b, a));
}
