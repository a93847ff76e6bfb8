import { useEffect, useState } from 'preact/hooks';
import type { CheckTexts } from '#i18n/check-texts.ts';

/** Empty modules around the code, which scanners need (ISO/IEC 18004). */
const quietZone = 4;

/** A text as a QR code, made in the browser. The library for it comes when it is asked for. */
export function QrCode({ text, texts }: { text: string; texts: Pick<CheckTexts, 'share' | 'parts'> }) {
  const [isOpen, setOpen] = useState(false);
  const [modules, setModules] = useState<readonly (readonly boolean[])[] | 'failed'>([]);
  useEffect(() => {
    if (!isOpen) return;
    import('#lib/browser/qr-modules.ts').then(
      ({ qrModules }) => setModules(qrModules(text)),
      () => setModules('failed'),
    );
  }, [isOpen, text]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.share.qr}</summary>
      {modules === 'failed' ? (
        <p>{texts.parts.failed}</p>
      ) : (
        <svg
          class="qr"
          role="img"
          aria-label={texts.share.qrLabel}
          viewBox={`0 0 ${modules.length + 2 * quietZone} ${modules.length + 2 * quietZone}`}
          shape-rendering="crispEdges"
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path fill="#000" d={modules.map(rowPath).join('')} />
        </svg>
      )}
    </details>
  );
}

function rowPath(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => (isDark ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : '')).join('');
}
