/** Whether JSON is an object with names: neither a list nor null. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** What a text says as JSON; undefined for a text that says nothing, which JSON itself never is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that is no JSON, or nested more deeply than the browser follows.
    return undefined;
  }
}
