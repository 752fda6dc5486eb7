import { compareProblems, problem, type Problem } from '../problem/problem.ts';
import type { SiteLinks } from './page-links.ts';

/** Looks at the built site as a whole: every internal link leads somewhere, every page can be reached, nothing asks another host. */
export function checkOutput(site: SiteLinks, files: ReadonlySet<string>): Problem[] {
  return [...deadLinks(site, files), ...thirdParties(site), ...unreachable(site)].sort(compareProblems);
}

/** Each name is looked up once, however many pages lead to it. */
function deadLinks({ names, pages }: SiteLinks, files: ReadonlySet<string>): Problem[] {
  const isDead = perNumber(names.length, (number) => {
    const link = names[number] ?? '';
    if (files.has(link)) return false;
    const [target = '', fragment] = link.split('#');
    const ids = fragment ? pages.get(target)?.ids : undefined;
    return !files.has(target) || ids?.every((id) => names[id] !== fragment) === true;
  });
  const leadingNowhere = [...pages].filter(([, { links }]) => links.some(isDead));
  return leadingNowhere.flatMap(([file, { links }]) =>
    links.filter(isDead).map((number) => problem('output/dead-link', { file }, { value: names[number] ?? '' })),
  );
}

const thirdParties = ({ pages }: SiteLinks): Problem[] =>
  [...pages].flatMap(([file, { fetched }]) => fetched.map((value) => problem('output/third-party', { file }, { value })));

/** Pages that search engines are kept from (an old address, a tombstone) need not be reachable. */
function unreachable({ names, pages }: SiteLinks): Problem[] {
  const followed = new Uint8Array(names.length);
  const reached = new Set(['index.html']);
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const link of pages.get(file)?.links ?? []) {
      // Most pages lead to the same few: each name is looked up once.
      if (followed[link] === 1) continue;
      followed[link] = 1;
      const target = pageNamed(names[link] ?? '', pages);
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return [...pages]
    .filter(([file, { noIndex }]) => !noIndex && !reached.has(file))
    .map(([file]) => problem('output/unreachable', { file }));
}

/** The page a link leads to, whose name may have a # of its own. */
function pageNamed(link: string, pages: SiteLinks['pages']): string | undefined {
  if (pages.has(link)) return link;
  const page = link.split('#', 1)[0] ?? '';
  return page !== link && pages.has(page) ? page : undefined;
}

/** A function of the numbers below a size that is asked once for each. */
function perNumber(size: number, find: (number: number) => boolean): (number: number) => boolean {
  const found = Array.from<boolean | undefined>({ length: size });
  return (number) => (found[number] ??= find(number));
}
