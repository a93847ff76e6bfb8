const names = { nl: 'Leren en innoveren op het werk', en: 'Learning and innovating at work' };

/** The least that makes prose a page to read: no fonts, no scripts, no search, a link home. */
export default function page({ title, description, content, page }) {
  const language = page.url.slice(1, 3);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} – ${names[language]}</title>
<meta name="description" content="${escapeText(description)}">
<link rel="icon" type="image/svg+xml" href="/mark.svg">
<style>body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif }</style>
</head>
<body>
<header><a href="/${language}/">${names[language]}</a></header>
<main>
${content}
</main>
</body>
</html>
`;
}

function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
