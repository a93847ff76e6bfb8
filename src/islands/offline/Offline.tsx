import { useEffect, useState } from 'preact/hooks';
import type { OfflineSet } from '#domain/offline-sets.ts';
import { fill } from '#i18n/format.ts';
import type { OfflineTexts } from '#i18n/texts.ts';
import { canKeep, findKeptSets } from '#lib/browser/offline/keep.ts';
import { KeepSite } from './KeepSite.tsx';

interface Props {
  locale: 'nl' | 'en';
  texts: OfflineTexts;
  /** How large each set is, in megabytes, as the language writes it. */
  sizes: { readonly site: string; readonly check: string };
  /** The address of this page: at any other it stands in for a page that cannot be had. */
  path: string;
  /** Where the parts begin that can be kept. */
  starts: { readonly site: string; readonly check: string };
}

/** What can be kept for use without a network, and what is. */
export function Offline({ locale, texts, sizes, path, starts }: Props) {
  const [kept, setKept] = useState<ReadonlySet<OfflineSet>>(new Set());
  const [isRefused, setRefused] = useState(false);
  const [isStandIn, setStandIn] = useState(false);
  const look = () => findKeptSets().then(setKept);
  useEffect(() => {
    setRefused(!canKeep());
    setStandIn(location.pathname !== path);
    look();
  }, [path]);

  const has = { site: kept.has(locale), check: kept.has(locale) || kept.has(`check.${locale}`) };
  return (
    <div class="prose">
      <div role="alert">
        {isStandIn && (
          <div class="notice">
            <p>{texts.notHere}</p>
            {has.check && (
              <p>
                {texts.here} <a href={has.site ? starts.site : starts.check}>{has.site ? texts.site : texts.check}</a>
              </p>
            )}
          </div>
        )}
      </div>
      <h2 id="site">{texts.site}</h2>
      <p data-pagefind-ignore>{fill(texts.siteText, { size: sizes.site })}</p>
      {isRefused ? <p>{texts.refused}</p> : <KeepSite set={locale} texts={texts} isKept={has.site} onChange={look} />}
      <p class="without-scripts">{texts.noScript}</p>
      <h2 id="self-check">{texts.check}</h2>
      <p data-pagefind-ignore>{fill(texts.checkText, { size: sizes.check })}</p>
      <p class="needs-script">{has.check ? texts.checkKept : texts.checkNotKept}</p>
    </div>
  );
}
