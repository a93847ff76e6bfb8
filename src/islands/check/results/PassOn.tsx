import { useState } from 'preact/hooks';
import type { CheckData } from '#islands/check/check-data.ts';
import { Later } from '#islands/check/Later.tsx';

const load = () => import('#islands/check/sharing/PassOnParts.tsx').then(({ PassOnParts }) => PassOnParts);

/** The ways to pass a result on, which come when someone wants to. */
export function PassOn({ data }: { data: CheckData }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="pass-on needs-script no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{data.texts.passOn.title}</summary>
      {isOpen && <Later load={load} data={data} arrival="whole" />}
    </details>
  );
}
