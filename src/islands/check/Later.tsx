import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckTexts } from '#i18n/check-texts.ts';
import type { Arrival, CheckData, LaterTexts } from './check-data.ts';

interface Props {
  /** Fetches the script of the part; always the same function. */
  load(): Promise<ComponentType<{ data: CheckData }>>;
  data: CheckData;
  arrival: Arrival;
}

/** A part that few open at every visit: its script and the texts of such parts come when it is first shown. */
export function Later({ load, data, arrival }: Props) {
  const [loaded, setLoaded] = useState<{ Part: Awaited<ReturnType<typeof load>>; texts: LaterTexts } | 'failed'>();
  const { laterPath, texts } = data;
  useEffect(() => {
    Promise.all([load(), fetch(laterPath).then((response) => response.json())]).then(
      ([Part, later]) => setLoaded({ Part, texts: later }),
      () => setLoaded('failed'),
    );
  }, [load, laterPath]);
  if (typeof loaded === 'object' && arrival === 'whole') {
    const whole: CheckTexts = { ...texts, ...loaded.texts };
    return <loaded.Part data={{ ...data, texts: whole }} />;
  }
  const hasFailed = loaded === 'failed' || arrival === 'failed';
  return <p class="needs-script">{hasFailed ? texts.parts.failed : texts.parts.coming}</p>;
}
