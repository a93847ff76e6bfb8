import { getCollection } from 'astro:content';
import type { CslReference } from './schemas/reference.ts';

/** Every source as CSL-JSON, by id. */
export async function getReferences(): Promise<ReadonlyMap<string, CslReference>> {
  return new Map((await getCollection('references')).map(({ data }) => [data.id, data]));
}
