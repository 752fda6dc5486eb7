import { daylight } from './src/site/plugin.ts';

// Run through `npm run build` or `npm start`: they hand over the page plan (src/site/render-pages.ts).
export default function (config: Parameters<typeof daylight>[0]) {
  config.addPlugin(daylight);
  return {
    dir: { input: 'layouts/pages', includes: '../partials' },
    templateFormats: ['njk'],
    markdownTemplateEngine: false,
  };
}
