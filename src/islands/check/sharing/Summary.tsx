import { useState } from 'preact/hooks';
import type { CheckData } from '#islands/check/check-data.ts';
import type { Result } from '#islands/check/results/read-result.ts';
import { copyText } from './copy-text.ts';
import { saySummary } from './say-summary.ts';

/** The result as a text for mail and chat. Where the browser refuses to copy, the text stands there to be selected. */
export function Summary({ data, result }: { data: CheckData; result: Result }) {
  const { summary } = data.texts;
  const [message, setMessage] = useState('');
  const [text, setText] = useState('');
  const copy = async () => {
    const said = saySummary(data, result);
    const isCopied = await copyText(said);
    setMessage(isCopied ? summary.done : summary.failed);
    setText(isCopied ? '' : said);
  };
  return (
    <>
      <p>
        <button type="button" class="button" onClick={copy}>
          {summary.button}
        </button>
      </p>
      <p role="status">{message}</p>
      {text !== '' && (
        <textarea
          class="summary"
          aria-label={summary.label}
          readOnly
          rows={12}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
