import type { Severity } from './problem.ts';

interface Code {
  readonly severity: Severity;
  /** integrity: gates a build. compliance: shown by `check`, gates only where site.yaml `gate` names it. */
  readonly nature: 'integrity' | 'compliance';
}

const error: Code = { severity: 'error', nature: 'integrity' };
const block: Code = { severity: 'block', nature: 'integrity' };
const warning: Code = { severity: 'warning', nature: 'integrity' };
const advice: Code = { severity: 'warning', nature: 'compliance' };

/** Every problem code. The sentences are in texts-zh.ts and texts-en.ts; a test keeps the three tables in step. */
export const codes = {
  'file/encoding': error,
  'file/office': error,
  'file/too-large': error,
  'file/vanished': error,
  'file/changed': error,
  'file/symlink': error,
  'file/misplaced': error,
  'file/unknown-folder': warning,
  'file/slug': error,
  'file/reserved-slug': error,
  'content/missing': error,
  'content/empty': error,
  'site/missing': error,
  'front/missing': error,
  'front/unclosed': error,
  'front/executable': block,
  'front/syntax': error,
  'front/not-keys': error,
  'key/unknown': error,
  'key/twice': error,
  'field/missing': error,
  'field/empty': error,
  'field/shape': error,
  'field/choice': error,
  'field/number': error,
  'field/too-long': error,
  'date/form': error,
  'date/impossible': error,
  'instant/form': error,
  'url/form': error,
  'date/before-formed': error,
  'date/expires-first': error,
  'date/answered-first': error,
  'folder/department': error,
  'folder/year': error,
  'folder/month': error,
  'department/missing': error,
  'reference/department': error,
  'reference/official': error,
  'reference/category': error,
  'reference/index-no': error,
  'category/cycle': error,
  'index-no/duplicate': error,
  'address/taken': error,
  'address/form': error,
  'attachment/missing': error,
  'attachment/empty': error,
  'attachment/outside': error,
  'attachment/active': error,
  'link/broken': error,
  'link/outside': error,
  'link/index-no': error,
  'link/not-shown': warning,
  'link/unsafe': warning,
  'image/no-alt': warning,
  'text/html': warning,
  'text/damaged': warning,
  'text/long': warning,
  'title/long': warning,
  'doc-no/form': warning,
  'method/not-public': block,
  'audience/not-public': block,
  'review/missing': block,
  'item/no-summary': advice,
  'activity/late': advice,
  'output/dead-link': error,
  'output/unreachable': error,
  'output/third-party': error,
} as const satisfies Record<string, Code>;
