import { daylight } from './src/site/plugin.ts';

// Run through `npm run build` or `npm start`: they hand over the page plan (src/site/render-pages.ts).
export default function configure(config: Parameters<typeof daylight>[0]): void {
  config.addPlugin(daylight);
  config.setInputDirectory('layouts/pages');
  config.setIncludesDirectory('../partials');
  config.setTemplateFormats('njk');
}
