/** One category as the program brings it along. */
export interface BuiltInCategory {
  readonly code: string;
  readonly name: string;
  readonly group: CategoryGroup;
}
export type CategoryGroup = '条例第二十条' | '条例第二十一条' | '其他栏目';

const tree: Readonly<Record<CategoryGroup, Readonly<Record<string, string>>>> = {
  // 政府信息公开条例（国务院令第711号）第二十条第（一）至（十五）项，依次
  条例第二十条: {
    regulations: '法规规章规范性文件',
    organisation: '机构职能',
    planning: '规划计划',
    statistics: '统计信息',
    licensing: '行政许可和对外服务',
    penalties: '行政处罚和强制',
    budget: '财政预决算',
    fees: '行政事业性收费',
    procurement: '政府采购',
    projects: '重大建设项目',
    livelihood: '扶贫教育医疗社保就业',
    emergency: '突发公共事件',
    inspection: '监督检查',
    recruitment: '公务员招考',
    other: '其他法定',
  },
  // 第二十一条：市、县和乡镇另应公开的内容
  条例第二十一条: {
    urban: '市政建设',
    'public-services': '公共服务',
    welfare: '公益事业',
    land: '土地征收',
    expropriation: '房屋征收',
    'public-order': '治安管理',
    assistance: '社会救助',
    rural: '农业农村',
  },
  其他栏目: {
    news: '工作动态',
    notices: '通知公告',
    interpretation: '政策解读',
    responses: '回应关切',
    personnel: '人事任免',
    audit: '审计',
    'public-resources': '公共资源交易',
    village: '村（居）务',
    party: '党务公开',
    // 国办公开办函〔2019〕61号的固定栏目：公开工作本身的制度
    'disclosure-rules': '政府信息公开制度',
  },
};

/** The built-in categories in the order they are shown. */
export const builtInCategories: readonly BuiltInCategory[] = Object.entries(tree).flatMap(([group, names]) =>
  Object.entries(names).map(([code, name]) => ({ code, name, group: group as CategoryGroup })),
);
export const categoryGroups = Object.keys(tree) as readonly CategoryGroup[];
