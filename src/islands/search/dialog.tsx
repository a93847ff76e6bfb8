import { render } from 'preact';
import type { SearchTexts } from '#i18n/texts.ts';
import { loadDataFile } from '#lib/browser/data-file.ts';
import { Search } from './Search.tsx';
import css from './search.css?inline';

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Opens search over the page. The texts come from the data file that the link names.
 * Rejects when they cannot be had; the caller then follows the link to the search page.
 */
export async function openSearchDialog(link: HTMLAnchorElement): Promise<void> {
  dialog ??= makeDialog(link.dataset['search'] ?? '').catch((error: unknown) => {
    dialog = undefined;
    throw error;
  });
  const opened = await dialog;
  if (!opened.open) opened.showModal();
  opened.querySelector('input')?.focus();
}

async function makeDialog(textsAddress: string): Promise<HTMLDialogElement> {
  const texts = (await loadDataFile(textsAddress)) as SearchTexts;
  addStyles();
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', texts.title);
  render(<DialogContent texts={texts} onClose={() => made.close()} />, made);
  // On the backdrop, and on a result: it may lead to a part of this very page.
  made.addEventListener('click', ({ target }) => (target === made || (target as Element).closest('a')) && made.close());
  document.body.append(made);
  return made;
}

function DialogContent({ texts, onClose }: { texts: SearchTexts; onClose(): void }) {
  return (
    <div class="search-dialog-content">
      <div class="search-dialog-head">
        <h2>{texts.title}</h2>
        <button type="button" class="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
      <Search texts={texts} />
    </div>
  );
}

/** On the search page the same styles come with the page. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
