/** JSON as it is written: a name may stand twice in an object, and `__proto__` is a name like any other. */
export type JsonNode =
  | { readonly kind: 'plain'; readonly json: string }
  | { readonly kind: 'list' | 'object'; readonly entries: JsonEntry[] };

export interface JsonEntry {
  /** Without meaning in a list. */
  readonly name: string;
  readonly value: JsonNode;
}

/** The JSON of a text as such nodes; undefined for a text that is none. Names that stood twice have become one. */
export function parseNode(text: string): JsonNode | undefined {
  try {
    return toNode(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function writeNode(node: JsonNode): string {
  if (node.kind === 'plain') return node.json;
  if (node.kind === 'list') return `[${node.entries.map(({ value }) => writeNode(value)).join(',')}]`;
  return `{${node.entries.map(({ name, value }) => `${JSON.stringify(name)}:${writeNode(value)}`).join(',')}}`;
}

function toNode(json: unknown): JsonNode {
  if (typeof json !== 'object' || json === null) return { kind: 'plain', json: JSON.stringify(json) };
  const entries = Object.entries(json).map(([name, value]) => ({ name, value: toNode(value) }));
  return { kind: Array.isArray(json) ? 'list' : 'object', entries };
}
