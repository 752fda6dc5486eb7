import { compareProblems, problem, type Problem } from '../problem/problem.ts';
import type { Names } from './page-links.ts';
import { none, rowOf, type SiteLinks } from './site-links.ts';

/** Looks at the built site as a whole: every internal link leads somewhere, every page can be reached, says of itself what it has to, and asks no other host. */
export function checkOutput(site: SiteLinks, find: Names['find']): Problem[] {
  return [...deadLinks(site, find), ...thirdParties(site), ...wrongMeta(site), ...unreachable(site, find)].sort(compareProblems);
}

/** Of what pages lead to, only what is no file is looked up, each name once. */
function deadLinks({ names, pages, files, links, ids }: SiteLinks, find: Names['find']): Problem[] {
  const isDead = (link: string): boolean => {
    const [file = '', fragment] = link.split('#');
    const target = find(file) ?? files;
    if (target >= files) return true;
    return fragment ? target < pages && !rowOf(ids, target).includes(find(fragment) ?? none) : false;
  };
  const dead = new Uint8Array(names.length);
  for (let number = files; number < names.length; number++) if (isDead(names[number] ?? '')) dead[number] = 1;
  const problems: Problem[] = [];
  for (let page = 0; page < pages; page++)
    for (const number of rowOf(links, page))
      if (dead[number] === 1) problems.push(problem('output/dead-link', { file: names[page] ?? '' }, { value: names[number] ?? '' }));
  return problems;
}

const thirdParties = ({ fetched }: SiteLinks): Problem[] =>
  fetched.map(([file, value]) => problem('output/third-party', { file }, { value }));

/** Of the pages that were made now: the others were looked at when they were. */
const wrongMeta = ({ metaFaults }: SiteLinks): Problem[] =>
  metaFaults.map(([file, fault]) => {
    const [name = '', value = ''] = fault.split(/=(.*)/s);
    return problem('output/meta', { file }, { name, value });
  });

/** Pages that search engines are kept from (an old address, a tombstone) need not be reachable. */
function unreachable({ names, pages, files, links, noIndex }: SiteLinks, find: Names['find']): Problem[] {
  const reached = new Uint8Array(names.length);
  const queue: number[] = [];
  const reach = (number: number): void => {
    if (reached[number] === 1) return;
    reached[number] = 1;
    // The name of a file may have a # of its own; any other leads into a page.
    if (number < pages) queue.push(number);
    else if (number >= files) reach(find(names[number]?.split('#', 1)[0] ?? '') ?? number);
  };
  reach(find('index.html') ?? none);
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) for (const number of rowOf(links, page)) reach(number);
  for (const page of noIndex) reached[page] = 1;
  return names.slice(0, pages).flatMap((file, page) => (reached[page] === 1 ? [] : [problem('output/unreachable', { file })]));
}
