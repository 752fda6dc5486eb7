/** 文种: the kinds of official documents (党政机关公文处理工作条例 第八条), the order of people's governments under both its names. */
const documentGenres = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** Other names in use for a genre. */
const sameAs: Readonly<Record<string, string>> = { 令: '命令', '命令（令）': '命令', '命令(令)': '命令', 会议纪要: '纪要' };

/** What is disclosed without being an official document in the narrow sense: what the law database, gazettes and columns call it. */
const otherGenres =
  '宪法 法律 行政法规 监察法规 地方性法规 规章 部门规章 地方政府规章 司法解释 规范性文件 行政规范性文件 条例 规定 办法 细则 规则 规划 计划 方案 预案 标准 目录 清单 指南 ' +
  '制度 公示 声明 解读 图解 问答 新闻 信息 数据 统计 预算 决算 简报 讲话 合同 决定书 其他 其他公文';

const genres: ReadonlySet<string> = new Set([...documentGenres, ...Object.keys(sameAs), ...otherGenres.split(' ')]);

/** Every genre that is known without a site's own. */
export const knownGenres: readonly string[] = [...genres];

/** One name for a genre that has several. */
export const genreNamed = (genre: string): string => sameAs[genre] ?? genre;

/** Whether it is one of the fifteen kinds of official documents, under any of its names. */
export const isDocumentGenre = (genre: string): boolean => (documentGenres as readonly string[]).includes(genreNamed(genre));

const ending = new RegExp(`(?:的|》)(?<genre>${documentGenres.join('|')}|令)$`);

/**
 * The kind of document that a title ends with, after 的 or a closing title mark (标题由发文机关名称、事由和文种组成, GB/T 9704—2012 7.3.1);
 * undefined where it ends with none. 意见的函 ends with 函. Notes in brackets at the end, such as （试行）, do not count.
 */
export function genreInTitle(title: string): string | undefined {
  const bare = title.trim().replace(/(?:[（(〔[][^（）()〔〕[\]]*[）)〕\]])+$/, '');
  const found = ending.exec(bare)?.groups?.['genre'];
  return found && genreNamed(found);
}
