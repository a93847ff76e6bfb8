import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';

/**
 * A store that outlives the page, in a component that was also rendered at build. While it wakes it sees what the build
 * saw, so that the two agree; what was kept follows at once.
 */
export function useStored<Value>($store: ReadableAtom<Value>, atBuild: Value): Value {
  return useStore($store, { ssr: () => atBuild });
}
