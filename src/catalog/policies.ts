import { dayOf } from '../model/calendar-date.ts';
import type { Catalog } from './catalog.ts';
import { isInCategory } from './category-tree.ts';
import { statusOn } from './item-status.ts';
import type { Item } from './record.ts';

/** The category of rules and normative documents: what has to be interpreted when it is published (国办发〔2016〕80号). */
const policyCategory = 'regulations';

/** 国办发〔2016〕80号: from its day on, whoever makes a rule interprets it. */
const askedFrom = '2016-11-10';

/** Laws of a congress and interpretations of a court, which a government only passes on; letters and replies, which bind those they are written to. */
const interpretedByNobody: ReadonlySet<string> = new Set(
  '宪法 法律 监察法规 地方性法规 自治条例 单行条例 司法解释 批复 函 复函 通报 公报 议案 纪要 解读'.split(' '),
);

/** Titles of the same, of appointments and removals, of groups set up and their members, of money handed down, and of what interprets without naming a document. */
const titleOfNone =
  /^(?:解读|图解|一图读懂)|(?:批复|复?函|通报|公报|议案|答复|解读|答记者问|问答|图解|名单|启事|任命|任免|[任免]职)(?:的?(?:通知|决定|公告|公示))?$|任免|关于(?:成立|设立|调整)[^，。]{0,60}(?:小组|联席会议|委员会|指挥部|组成人员|成员)(?:的?(?:通知|决定))?$|关于[^，。]{0,30}(?:[任免]职|任命)|关于(?:提前)?(?:下达|安排|拨付|分配|清算)[^，。]*(?:资金|经费|指标|预算|补助)/;

/** How the title of a document ends; news of one, which offices file beside it, ends otherwise and has neither number nor genre. */
const titleOfDocument =
  /(?:通知|意见|决定|命令|令|公告|通告|办法|规定|条例|细则|规则|规程|方案|规划|计划|纲要|预案|标准|目录|清单|指南|措施|制度|章程|文件)(?:[（(〔【《<].*)?$/;

/**
 * The documents that the public may expect to find interpreted, newest first: rules and normative documents that still hold or are about to, and whatever else has
 * been interpreted. Not those of an archive that is older than the site, nor those that themselves interpret, amend or repeal others.
 */
export function policiesOf(catalog: Catalog): readonly Item[] {
  const { items, site, relations, asOf } = catalog;
  return items.filter((item) => {
    const { index_no, nil, interprets, amends, repeals, published_on } = item.fields;
    if (nil || interprets || amends || repeals || dayOf(published_on) < (site.since ?? '')) return false;
    return (
      (asksForInterpretation(catalog, item) || relations.interpretedBy.has(index_no)) &&
      !['失效', '废止'].includes(statusOn(item, asOf).label)
    );
  });
}

/** Whether it is a rule of the office that publishes it: what was taken over from elsewhere is interpreted where it was made. */
function asksForInterpretation(catalog: Catalog, item: Item): boolean {
  const { genre, doc_no, source, title, published_on } = item.fields;
  if (!isRule(catalog, item) || published_on < askedFrom || source) return false;
  if (genre ? interpretedByNobody.has(genre) : !doc_no && !titleOfDocument.test(title)) return false;
  return !titleOfNone.test(title);
}

/** Whether a catalog has anything to interpret, now or in an archive. */
export const hasPolicies = (catalog: Catalog): boolean =>
  catalog.relations.interpretedBy.size > 0 || catalog.items.some((item) => !item.fields.nil && isRule(catalog, item));

/** Whether an item is of the category of rules and normative documents, or of one below it. */
export const isRule = (catalog: Catalog, item: Item): boolean => isInCategory(catalog, item, policyCategory);
