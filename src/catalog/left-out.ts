import { kinds } from '../model/kinds/index.ts';
import { problem, isFatal, type Problem, type ProblemCode } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import type { Examined } from './examine.ts';
import { joinPath } from './resolve-link.ts';

/*
 * What is wrong with one record leaves it out of the catalog, and then others seem to lead to nothing and duties to be unfulfilled. Nobody should be sent
 * to mend those: they are sound, and the advice would make them wrong.
 */

/** The folder of what a reference names by its file. */
const folders: Readonly<Partial<Record<ProblemCode, string>>> = {
  'reference/department': kinds.department.folder,
  'reference/official': kinds.official.folder,
  'reference/category': kinds.category.folder,
  'reference/duty': kinds.duty.folder,
  'reference/project': kinds.project.folder,
  'reference/meeting': kinds.meeting.folder,
  'link/broken': '',
};
const byNumber: ReadonlySet<ProblemCode> = new Set(['reference/index-no', 'link/index-no']);

/** Whether a problem is that something named is not there. */
const leads = ({ code }: Problem): boolean => folders[code] !== undefined || byNumber.has(code);

/** The same problems; where one says that something is not there which lies in the folder with an error, it names that file. */
export function blameLeftOut(problems: readonly Problem[], files: readonly Examined[]): Problem[] {
  if (!problems.some(leads)) return [...problems];
  const faulty = new Set(problems.filter(isFatal).map(({ place }) => place.file));
  const left = files.filter(({ file }) => faulty.has(file));
  const known = new Map(left.flatMap(({ file, indexNo }) => [file, named(file), indexNo].map((name) => [name, file] as const)));
  return problems.map((found) => {
    const other = leads(found) ? known.get(nameOfTarget(found)) : undefined;
    return other ? problem('reference/left-out', found.place, { value: String(found.args['value']), other }) : found;
  });
}

/** A file by its folder and its own name, as references name it. */
const named = (file: string): string => file.replace(/\/.*\/|\//, ' ').replace(/\.md$/, '');

/** What a problem says is not there: a file by its path or its name, or an index number. */
function nameOfTarget({ code, place, args }: Problem): string {
  const value = String(args['value']);
  if (byNumber.has(code)) return value;
  if (code !== 'link/broken') return `${folders[code]} ${value}`;
  const [path = ''] = value.split('#');
  return path.startsWith('/') ? `${path.replace(/^\/|\/$/g, '')}.md` : (joinPath(place.file, path) ?? '');
}

/** What compliance rules say, without what they say only because a record is left out: a report that is there, a duty that has its item. */
export function withoutLeftOut(
  compliance: readonly Problem[],
  { departmentByCode }: Catalog,
  { problems, files }: { readonly problems: readonly Problem[]; readonly files: readonly Examined[] },
): readonly Problem[] {
  const faulty = new Set(problems.filter(isFatal).map(({ place }) => place.file));
  if (faulty.size === 0) return compliance;
  const left = files.filter(({ file }) => faulty.has(file));
  const leftFiles = new Set(left.map(({ file }) => file));
  const fulfilled = new Set(
    left.flatMap((examined) => {
      const [folder, code = ''] = examined.file.split('/');
      const name = departmentByCode.get(code)?.fields.name;
      const duty = folder === kinds.item.folder ? dutyOf(examined) : undefined;
      return name && duty ? [`${kinds.duty.folder}/${duty}.md ${name}`] : [];
    }),
  );
  return compliance.filter(({ code, place, args }) => {
    if (code === 'report/missing') return !leftFiles.has(place.file);
    return !((code === 'duty/unfulfilled' || code === 'duty/due') && fulfilled.has(`${place.file} ${String(args['name'])}`));
  });
}

const dutyKey = new RegExp(`^(?:duty|${kinds.item.fields.duty.label}):[ \\t]*["']?([^"'\\s#]+)`, 'm');

/** The duty that an item fulfils, also where its keys could not be read as those of an item. */
const dutyOf = ({ front }: Examined): string | undefined => dutyKey.exec(front)?.[1];
