import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import { filesOf } from '../cache/program.ts';
import { templates, type Template } from '../views/page.ts';

/** Names what each template is made of: its own file and every partial, since any of them may be included. */
export function templatePrints(): ReadonlyMap<Template, string> {
  const partials = filesOf('layouts/partials').map((file) => fs.readFileSync(file, 'utf8'));
  return new Map(templates.map((name) => [name, digestOf([fs.readFileSync(`layouts/pages/${name}.njk`, 'utf8'), ...partials].join('\0'))]));
}
