import { compareProblems, problem, type Problem } from '../problem/problem.ts';
import type { PageLinks } from './page-links.ts';

/** Looks at the built site as a whole: every internal link leads somewhere, every page can be reached, nothing asks another host. */
export function checkOutput(pages: ReadonlyMap<string, PageLinks>, files: ReadonlySet<string>): Problem[] {
  return [...deadLinks(pages, files), ...thirdParties(pages), ...unreachable(pages)].sort(compareProblems);
}

function deadLinks(pages: ReadonlyMap<string, PageLinks>, files: ReadonlySet<string>): Problem[] {
  const dead = (link: string): boolean => {
    if (files.has(link)) return false;
    const [target = '', fragment] = link.split('#');
    return !files.has(target) || (fragment !== undefined && fragment !== '' && pages.get(target)?.ids.includes(fragment) === false);
  };
  return [...pages].flatMap(([file, { links }]) => links.filter(dead).map((value) => problem('output/dead-link', { file }, { value })));
}

const thirdParties = (pages: ReadonlyMap<string, PageLinks>): Problem[] =>
  [...pages].flatMap(([file, { fetched }]) => fetched.map((value) => problem('output/third-party', { file }, { value })));

/** Pages that search engines are kept from (an old address, a tombstone) need not be reachable. */
function unreachable(pages: ReadonlyMap<string, PageLinks>): Problem[] {
  const reached = new Set(['index.html']);
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const link of pages.get(file)?.links ?? []) {
      const target = pages.has(link) ? link : (link.split('#')[0] ?? '');
      if (reached.has(target) || !pages.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return [...pages]
    .filter(([file, { noIndex }]) => !noIndex && !reached.has(file))
    .map(([file]) => problem('output/unreachable', { file }));
}
