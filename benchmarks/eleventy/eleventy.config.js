export default function configure(eleventy) {
  eleventy.addGlobalData('layout', 'page.11ty.js');
  eleventy.addPassthroughCopy({ public: '/' });
  return {
    dir: { input: 'content', includes: '../_includes', output: 'dist' },
    // The prose is plain Markdown: nothing in it is to be filled in.
    markdownTemplateEngine: false,
  };
}
