import { compareProblems, type Problem } from '../problem/problem.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { faultProblem } from './raw-rules.ts';
import { makeBody } from './body.ts';
import { attachmentPath, fileAddress, filesOf } from './attachment-path.ts';
import { buildCategoryTree } from './category-tree.ts';
import type { PublishedFile } from './catalog.ts';
import type { Draft } from './draft.ts';
import type { Inventory } from './raw.ts';
import type { AnyRecord, Records } from './record.ts';
import { linkTargets, resolverFor, type BodyLinks, type LinkTargets } from './resolve-link.ts';
import { rules } from './rules/index.ts';
import type { Site } from './site.ts';

/** Records that are sound together, with their bodies rendered, and every problem of those that are not. */
export interface Judged {
  readonly draft: Draft;
  readonly files: ReadonlyMap<string, readonly PublishedFile[]>;
  readonly problems: readonly Problem[];
}

/** What lies in a content folder besides records, and the day of the build: by it, names of a 公示 that is over are no longer said in links to it. */
type Besides = Pick<Draft, 'files' | 'tables' | 'asOf'>;

interface JudgedOn extends Besides {
  /** Whether a problem takes its record out. */
  readonly isOut: (problem: Problem) => boolean;
}

/**
 * Applies the rules to all records, leaves out those with fatal problems, and looks again at the rest, because leaving one out may
 * leave another pointing at nothing; ends when nothing more falls out.
 */
export function judge(site: Site, parsed: Records, { files, tables, asOf, isOut }: JudgedOn): Judged {
  const besides = { files, tables, asOf };
  let records = parsed;
  const found: Problem[][] = [];
  for (;;) {
    const draft = draftOf(site, records, besides);
    const ruled = rules.flatMap((rule) => rule(draft));
    const sound = withoutThese(records, ruled.filter(isOut));
    found.push(ruled);
    if (sound) {
      records = sound;
      continue;
    }
    const rendered = renderBodies(draft);
    found.push([...rendered.problems]);
    const left = withoutThese(rendered.records, rendered.problems.filter(isOut));
    if (!left)
      return {
        draft: draftOf(site, rendered.records, besides),
        files: rendered.files,
        problems: eachOnce(found).sort(compareProblems),
      };
    records = left;
  }
}

/** What was found in several rounds, without what a later round found again; one round finds nothing twice. */
function eachOnce(rounds: readonly (readonly Problem[])[]): Problem[] {
  const all = rounds.flat();
  return rounds.length > 2 ? [...new Map(all.map((p) => [JSON.stringify(p), p])).values()] : all;
}

function draftOf(site: Site, records: Records, besides: Besides): Draft {
  return {
    site,
    records,
    categories: buildCategoryTree(records.category),
    byIndexNo: new Map(records.item.map((i) => [i.fields.index_no, i])),
    ...besides,
  };
}

/** The records without those that some problems take out or whose department is taken out; undefined if that is all of them. */
function withoutThese(records: Records, problems: readonly Problem[]): Records | undefined {
  const bad = new Set(problems.map(({ place }) => place.file));
  if (bad.size === 0) return undefined;
  const sound = (record: AnyRecord): boolean => !bad.has(record.raw.file) && !bad.has(`departments/${record.parts.department}.md`);
  return Object.fromEntries(
    Object.entries(records).map(([kind, members]) => [kind, (members as readonly AnyRecord[]).filter(sound)]),
  ) as unknown as Records;
}

interface Rendered {
  readonly records: Records;
  readonly files: ReadonlyMap<string, readonly PublishedFile[]>;
  readonly problems: readonly Problem[];
}

function renderBodies(draft: Draft): Rendered {
  const targets = linkTargets(draft);
  const files = new Map<string, readonly PublishedFile[]>();
  const problems: Problem[] = [];
  const render = (record: AnyRecord): AnyRecord => {
    const links: BodyLinks = { files: new Set(namedFiles(record, draft.files)), problems };
    const body = renderBody(record, targets, links);
    if (links.files.size > 0)
      files.set(
        record.path,
        [...links.files].map((from) => ({
          from,
          url: fileAddress(record, from),
          size: draft.files.get(from)?.size ?? 0,
          digest: draft.files.get(from)?.digest ?? '',
        })),
      );
    return (body === record.body ? record : { ...record, body }) as AnyRecord;
  };
  const records = Object.fromEntries(
    Object.entries(draft.records).map(([kind, members]) => [kind, (members as readonly AnyRecord[]).map(render)]),
  );
  return { records: records as unknown as Records, files, problems };
}

function namedFiles(record: AnyRecord, files: Inventory): string[] {
  return filesOf(record).flatMap(({ file }) => {
    const path = attachmentPath(record.raw.file, file, files);
    return path && path !== 'outside' ? [path] : [];
  });
}

/** A body that links to nothing was rendered when its file was looked at; any other is rendered now that its targets are known. */
function renderBody(record: AnyRecord, targets: LinkTargets, links: BodyLinks): AnyRecord['body'] {
  const { raw } = record;
  links.problems.push(...raw.body.faults.map((fault) => faultProblem(raw, fault)));
  if (!raw.body.linked) return record.body;
  const resolve = resolverFor(record, targets, links);
  const led: unknown[] = [];
  const rendered = renderMarkdown(raw.texts.source, (link) => {
    const resolved = resolve(link);
    led.push(resolved);
    return resolved;
  });
  return makeBody(raw, `${raw.digest} ${JSON.stringify(led)}`, () => rendered);
}
