import fs from 'node:fs';
import path from 'node:path';
import { newActivity, newDepartment, newItem, type NewFile } from '../src/catalog/new-record.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { activityTypes } from '../src/model/kinds/activity.ts';
import { isReservedSlug, isSlug, toSlug } from '../src/model/slug.ts';
import { checkContent } from '../src/pipeline.ts';
import { asOfOption, exitCodes, oneOf, options, run, UsageError } from './command.ts';
import { known, knownDepartment, namesOf } from './known-names.ts';
import { draftOf, tellWhatIsLeft } from './report-draft.ts';

const usage = `用法 / usage:
  npm run new -- department 代码 --name 单位名称
  npm run new -- item --department 代码 --title 标题 [--category notices]
  npm run new -- activity --officials 代码,代码 --title 标题 [--type 日常公务] [--on YYYY-MM-DD]
  npm run new -- report --department 代码 --year 2025`;

await run(async () => {
  const { values, positionals } = options(
    {
      content: { type: 'string', default: 'content' },
      name: { type: 'string' },
      department: { type: 'string' },
      title: { type: 'string' },
      category: { type: 'string', default: 'notices' },
      officials: { type: 'string' },
      type: { type: 'string', default: '日常公务' },
      on: { type: 'string' },
      year: { type: 'string' },
    },
    { positionals: true },
  );
  const { catalog, asOf } = checkContent({ content: values.content, asOf: asOfOption(values.on) });
  const [kind, code] = positionals;
  const needed = (name: 'name' | 'title' | 'department' | 'officials' | 'year'): string => {
    const value = values[name];
    if (!value) throw new UsageError(`缺少 --${name}\n${usage}`);
    return value;
  };
  const made = ((): NewFile => {
    if (kind === 'department' && code) return newDepartment(checkedCode(code), needed('name'));
    if (!catalog) throw new UsageError('先写好 site.yaml / site.yaml first: npm run check');
    if (kind === 'item') {
      return newItem(catalog, {
        department: knownDepartment(catalog, needed('department')),
        title: needed('title'),
        category: known(
          'category',
          values.category,
          namesOf(catalog.categories, ({ name }) => [name]),
        ),
        today: asOf,
      });
    }
    if (kind === 'activity')
      return newActivity({
        title: needed('title'),
        officials: officialsOf(catalog, needed('officials')),
        type: oneOf('type', values.type, activityTypes),
        on: asOf,
      });
    if (kind === 'report') {
      const draft = draftOf(catalog, { department: needed('department'), year: needed('year'), today: asOf });
      tellWhatIsLeft(draft);
      return draft;
    }
    throw new UsageError(usage);
  })();
  const target = path.join(values.content, made.file);
  if (fs.existsSync(target)) throw new UsageError(`${target} 已经存在 / exists already`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, made.text);
  console.log(`${target}\n填好空着的字段，再运行 npm run check`);
  return exitCodes.fine;
});

function checkedCode(code: string): string {
  if (!isSlug(code) || isReservedSlug(code))
    throw new UsageError(`代码 ${code} 不能作为网址，例如可用 / cannot be an address, try: ${toSlug(code)}`);
  return code;
}

function officialsOf(catalog: Catalog, ids: string): string[] {
  const names = namesOf(catalog.officialById, ({ fields }) => [fields.name]);
  return ids.split(/[,，]/).map((id) => known('officials', id.trim(), names));
}
