import { render } from 'preact';
import type { SearchTexts } from '#i18n/texts.ts';
import { Search } from './Search.tsx';
import css from './search.css?inline';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens search over the page. The texts come from the data file that the link names.
 * Rejects when they cannot be had; the caller then follows the link to the search page.
 */
export async function openSearchDialog(link: HTMLAnchorElement): Promise<void> {
  dialog ??= await makeDialog(link.dataset['search'] ?? '');
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.focus();
}

async function makeDialog(textsAddress: string): Promise<HTMLDialogElement> {
  const response = await fetch(textsAddress);
  if (!response.ok) throw new Error(`The texts of search answered ${response.status}.`);
  const texts = (await response.json()) as SearchTexts;
  addStyles();
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', texts.title);
  render(<DialogContent texts={texts} onClose={() => made.close()} />, made);
  made.addEventListener('click', (event) => event.target === made && made.close());
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
