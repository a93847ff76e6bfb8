import { type JsonEntry, type JsonNode, parseNode, writeNode } from './json-node.ts';

/** A number from 0 up to and without the given one. */
export type Draw = (below: number) => number;

/** Draws that are the same for the same seed, by the generator mulberry32. */
export function drawsOf(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}

export function pick<Thing>(draw: Draw, things: readonly Thing[]): Thing {
  return things[draw(things.length)] as Thing;
}

/** An export with one to four faults in it, in its structure or in its bytes. */
export function mutate(text: string, draw: Draw): string {
  const times = 1 + draw(4);
  const root = draw(5) < 3 ? parseNode(text) : undefined;
  if (root) {
    for (let count = 0; count < times; count++) mutateNode(root, draw);
    return writeNode(root);
  }
  let bytes = Buffer.from(text);
  for (let count = 0; count < times; count++) bytes = mutateBytes(bytes, draw);
  return bytes.toString();
}

/** Values that stand where others belong, as JSON. */
const oddValues = [
  ...['null', 'true', 'false', '0', '-0', '1', '2', '3', '4', '5', '-1', '1.5', '1e999', '-1e999', '1e-7', '3.0'],
  ...['""', '"3"', '"unknown"', '"not-applicable"', '"?"', '"-"', '"x"', '"__proto__"', '"constructor"', '"a b"'],
  ...['"2026-02-28"', '"2026-02-29"', '"2028-02-29"', '"1900-02-29"', '"2000-02-29"', '"2026-04-31"', '"0000-01-01"'],
  ...['"2026-00-10"', '"2026-1-1"', '"\\ud83d"', '"\\u0000"', '"👩🏽‍🔧"', '"<b>x</b>"', '"=SUM(A1)"', '"\\u202eש"'],
  ...['[]', '{}', '[[]]', '[{}]', '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'],
  ...['{"answers":{}}', '["2026-02-28"]', `${'['.repeat(200)}${']'.repeat(200)}`],
];

/** Names that stand where others belong. */
const oddNames = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', 'a', 'A', '0', 'é', '\ud83d'],
  ...['format', 'version', 'exported', 'instrument', 'answers', 'plan', 'rounds', 'part', 'review'],
  ...['id', 'label', 'closed', 'factor', 'what', 'who', 'when', 'signs'],
  ...['variety-different-tasks', 'variety-gone', 'autonomy-trying-out', 'variety', 'autonomy'],
];

/** Pieces of JSON that get between others. */
const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  'NaN',
  'Infinity',
  '\ufeff',
  '\r\n',
  '\u0000',
  ' ',
  '1e999',
  '//',
];

function mutateNode(root: JsonNode, draw: Draw): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { holder, index, value } = pick(draw, places);
  const { name } = holder.entries[index] ?? { name: '' };
  const put = (changed: Partial<JsonEntry>) => holder.entries.splice(index, 1, { name, value, ...changed });
  switch (draw(8)) {
    case 0:
      holder.entries.splice(index, 1);
      break;
    case 1:
      holder.entries.splice(draw(holder.entries.length + 1), 0, { name, value: structuredClone(value) });
      break;
    case 2:
      put({ name: pick(draw, oddNames) });
      break;
    case 3:
      holder.entries.splice(index, 0, { name: pick(draw, oddNames), value: plain(pick(draw, oddValues)) });
      break;
    case 4:
      put({ value: { kind: draw(2) ? 'list' : 'object', entries: [{ name, value }] } });
      break;
    case 5:
      // What stands elsewhere in the file, be it all around this place.
      put({ value: structuredClone(pick(draw, places).value) });
      break;
    default:
      put({ value: plain(pick(draw, oddValues)) });
  }
}

function mutateBytes(bytes: Buffer<ArrayBuffer>, draw: Draw): Buffer<ArrayBuffer> {
  const at = draw(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const few = 1 + draw(12);
  switch (draw(8)) {
    case 0:
      return Buffer.concat([before, Buffer.from([draw(256)]), after.subarray(1)]);
    case 1:
      return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << draw(8))]), after.subarray(1)]);
    case 2:
      return Buffer.from(before);
    case 3:
      return Buffer.concat([before, after.subarray(few)]);
    case 4:
      return Buffer.concat([before, after.subarray(0, few), after]);
    case 5:
      return Buffer.concat([before, bytes.subarray(draw(bytes.length + 1)).subarray(0, few), after]);
    case 6:
      return Buffer.concat([bytes, before]);
    default:
      return Buffer.concat([before, Buffer.from(pick(draw, pieces)), after]);
  }
}

interface Place {
  readonly holder: Extract<JsonNode, { entries: unknown }>;
  readonly index: number;
  readonly value: JsonNode;
}

/** Every place in a file, in lists and in objects. */
function placesIn(node: JsonNode): Place[] {
  if (node.kind === 'plain') return [];
  return node.entries.flatMap(({ value }, index) => [{ holder: node, index, value }, ...placesIn(value)]);
}

function plain(json: string): JsonNode {
  return { kind: 'plain', json };
}
