/** The four first-level columns of a disclosure site, in their order and with the names that are the same everywhere (国办公开办函〔2019〕61号). */
export const fixedColumns = {
  guides: '政府信息公开指南',
  rules: '政府信息公开制度',
  statutory: '法定主动公开内容',
  reports: '政府信息公开年报',
} as const;

/** The category of the rules of disclosure itself. */
export const rulesCategory = 'disclosure-rules';

/** What the law says of one category: the words of 政府信息公开条例（国务院令第711号）. */
export interface StatutoryContent {
  readonly category: string;
  /** 第（一）项 … of 第二十条; 第二十一条 has no numbered parts. */
  readonly clause?: string;
  readonly text: string;
}
export interface StatutoryArticle {
  readonly heading: '条例第二十条' | '条例第二十一条';
  /** Whom the article binds. */
  readonly scope: string;
  readonly contents: readonly StatutoryContent[];
}

const clauses = '一二三四五六七八九十'.split('').concat('十一', '十二', '十三', '十四', '十五');

const article20: Readonly<Record<string, string>> = {
  regulations: '行政法规、规章和规范性文件',
  organisation: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  planning: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  statistics: '国民经济和社会发展统计信息',
  licensing: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  penalties: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  budget: '财政预算、决算信息',
  fees: '行政事业性收费项目及其依据、标准',
  procurement: '政府集中采购项目的目录、标准及实施情况',
  projects: '重大建设项目的批准和实施情况',
  livelihood: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  emergency: '突发公共事件的应急预案、预警信息及应对情况',
  inspection: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  recruitment: '公务员招考的职位、名额、报考条件等事项以及录用结果',
  other: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
};

const article21: Readonly<Record<string, string>> = {
  urban: '涉及市政建设的政府信息（设区的市级、县级）',
  'public-services': '涉及公共服务的政府信息（设区的市级、县级）',
  welfare: '涉及公益事业的政府信息（设区的市级、县级）',
  land: '涉及土地征收的政府信息（市、县和乡镇）',
  expropriation: '涉及房屋征收的政府信息（市、县和乡镇）',
  'public-order': '涉及治安管理的政府信息（设区的市级、县级）',
  assistance: '涉及社会救助的政府信息（市、县和乡镇）',
  rural: '贯彻落实农业农村政策、农田水利工程建设运营、农村土地承包经营权流转、宅基地使用情况审核、筹资筹劳的政府信息（乡镇）',
};

/** What must be disclosed, each with the built-in category that holds it: one to one, in the order of the law. */
export const statutoryArticles: readonly StatutoryArticle[] = [
  {
    heading: '条例第二十条',
    scope: '行政机关应当主动公开的政府信息，共十五项。',
    contents: Object.entries(article20).map(([category, text], i) => ({ category, clause: `（${clauses[i]}）`, text })),
  },
  {
    heading: '条例第二十一条',
    scope: '设区的市级、县级人民政府及其部门和乡（镇）人民政府还应当根据本地方的具体情况主动公开的政府信息。',
    contents: Object.entries(article21).map(([category, text]) => ({ category, text })),
  },
];
