import { digestOf } from '../cache/digest.ts';
import { fileOf } from '../model/urls.ts';
import type { Page } from '../views/page.ts';
import type { Plan } from '../views/plan.ts';
import type { BundledAssets } from './bundle-assets.ts';
import type { Prints } from './site-state.ts';

/** What all pages are made of besides themselves. */
export interface Program {
  readonly assets: BundledAssets;
  /** Names the code. */
  readonly program: string;
  /** Names each template by what it is made of. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Names what each page, text, table and attachment is made of. A page is made of what its view says, its template and what all pages share. */
export function printFiles(plan: Plan, { assets, program, templates }: Program): Prints {
  const shared = JSON.stringify([program, plan.frame, assets]);
  const ofTemplate = new Map([...templates].map(([template, print]) => [template, digestOf(`${shared}${print}`)]));
  // A record stands in half a dozen lists: what they share is named once.
  const named = new Map<object, string>();
  const nameOf = (part: object): string => {
    const name = named.get(part) ?? digestOf(JSON.stringify(part));
    named.set(part, name);
    return name;
  };
  const pagePrint = ({ url, template, from, shared: parts = [] }: Page): string =>
    digestOf(`${ofTemplate.get(template)}${url}${JSON.stringify(from())}${parts.map(nameOf).join()}`);
  return new Map([
    ...plan.pages.map((page) => [fileOf(page.url), pagePrint(page)] as const),
    ...plan.texts.map(({ url, from }) => [fileOf(url), digestOf(`${program}${JSON.stringify(from())}`)] as const),
    ...plan.tables.map(({ url, rows }) => [fileOf(url), digestOf(`${program}${JSON.stringify(rows())}`)] as const),
    ...plan.files.map(({ url, digest }) => [fileOf(url), digest] as const),
  ]);
}
