import { describe, expect, test } from 'vitest';
import { readPage } from '#lib/build/html-to-markdown.ts';

describe('a page as Markdown', () => {
  test('has what the page says of itself', () => {
    expect(readPage(page('<h1>Autonomy</h1><p>Text.</p>'))).toMatchObject({
      url: 'https://example.org/en/factors/autonomy/',
      language: 'en',
      title: 'Autonomy',
      description: 'What it is.',
    });
  });

  test('begins with its name, whatever stands above it', () => {
    expect(markdownOf('<header><p>Level 2</p><h1>Autonomy</h1><p>Lead.</p></header>')).toBe(
      '# Autonomy\n\nLevel 2\n\nLead.',
    );
  });

  test('leads to full addresses, from the root, from the page and within it', () => {
    expect(markdownOf('<h1>A</h1><p><a href="/en/">x</a> <a href="../b/">y</a> <a href="#z">z</a></p>')).toContain(
      '[x](https://example.org/en/) [y](https://example.org/en/factors/b/) [z](https://example.org/en/factors/autonomy/#z)',
    );
  });

  test('has lists, numbered ones and tables', () => {
    expect(markdownOf('<h1>A</h1><ul><li>b</li></ul><ol><li>c</li><li>d</li></ol>')).toBe('# A\n\n- b\n\n1. c\n2. d');
    expect(
      markdownOf('<h1>A</h1><table><thead><tr><th>B</th></tr></thead><tbody><tr><td>c|d</td></tr></tbody></table>'),
    ).toBe('# A\n\n| B    |\n| ---- |\n| c\\|d |');
  });

  test('has a definition list as a list with its terms in bold, and several meanings of one as a list below it', () => {
    expect(
      markdownOf('<h1>A</h1><dl><div><dt>b</dt><dd>c</dd></div><div><dt>d</dt><dd>e</dd><dd>f</dd></div></dl>'),
    ).toBe('# A\n\n- **b**: c\n\n- **d**\n\n  - e\n  - f');
  });

  test('has the statements of a form as a list, without answers and buttons', () => {
    const statement = (text: string) =>
      `<fieldset><legend>${text}</legend><div class="scale needs-script"><label><input type="radio">never</label></div><button>Clear</button></fieldset>`;
    expect(
      markdownOf(
        `<h1>A</h1><form><p>Lead-in</p>${statement('one')}${statement('two')}<p>After</p>${statement('three')}</form>`,
      ),
    ).toBe('# A\n\nLead-in\n\n- one\n- two\n\nAfter\n\n- three');
  });

  test('leaves out what moves around, what is hidden, what is drawn and what is offered in place', () => {
    const frame =
      '<nav>n</nav><svg><text>s</text></svg><p hidden>h</p><p class="needs-script">q</p><section class="share"><h2>c</h2></section>';
    const term = '<button class="term">word</button><span popover class="meaning">meaning</span>';
    expect(markdownOf(`${frame}<h1>A <a class="anchor" href="#a">#</a></h1><p>A ${term}.</p>`)).toBe('# A\n\nA word.');
  });

  test('sets small print that would run on from a text between brackets, but not twice', () => {
    expect(markdownOf('<h1>A</h1><p>B. <span class="note">c</span></p><p>B.<span class="note"> (c)</span></p>')).toBe(
      '# A\n\nB. (c)\n\nB. (c)',
    );
  });

  test('ends with the address, and with the last words of the foot', () => {
    expect(readPage(page('<h1>A</h1>')).markdown).toBe(
      '# A\n\n---\n\n<https://example.org/en/factors/autonomy/>\n\nOur text: CC BY 4.0.\n',
    );
  });

  test('is refused of a page without an address, a main part or a heading', () => {
    expect(() => readPage('<main><h1>A</h1></main>')).toThrow('has an address');
    expect(() => readPage(page('<p>no heading</p>'))).toThrow('has an address');
  });
});

function page(main: string): string {
  return `<!doctype html><html lang="en"><head><link rel="canonical" href="https://example.org/en/factors/autonomy/">
<meta name="description" content="What it is."></head><body><main>${main}</main><footer><p>Contact</p><p>Our text: CC BY 4.0.</p></footer></body></html>`;
}

function markdownOf(main: string): string {
  return readPage(page(main)).markdown.split('\n\n---\n')[0] ?? '';
}
