/** A text as a regular expression that matches only it, for servers that read Perl's. */
export function escapeForPattern(text: string): string {
  return text.replace(/[.\\+*?[\]^$(){}|]/g, '\\$&');
}
