import { useRef, useState } from 'preact/hooks';
import type { CheckData } from '#islands/check/check-data.ts';
import { rareActs } from '#islands/check/later-parts.ts';
import type { Result } from './read-result.ts';

/** The result as a text for mail and chat. Where the browser refuses to copy, the text stands there to be selected. */
export function Summary({ data, result }: { data: CheckData; result: Result }) {
  const { summary, parts } = data.texts;
  const [message, setMessage] = useState('');
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      const { saySummary } = await rareActs.summary();
      const said = saySummary(data, result);
      const isCopied = await navigator.clipboard?.writeText(said).then(
        () => true,
        () => false,
      );
      setMessage(isCopied ? summary.done : summary.failed);
      setText(isCopied ? '' : said);
    } catch {
      setMessage(parts.failed);
    }
  };
  return (
    <div class="no-print">
      <p>
        <button type="button" class="button" onClick={copy}>
          {summary.button}
        </button>
      </p>
      <p role="status">{message}</p>
      {text !== '' && (
        <textarea
          ref={area}
          class="summary"
          aria-label={summary.label}
          readOnly
          rows={12}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </div>
  );
}
