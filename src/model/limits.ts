/** A number of days, months, characters or records that a rule judges by. */
export interface Limit {
  /** What site.yaml calls it in Chinese. */
  readonly label: string;
  readonly default: number;
  readonly unit: '个工作日' | '日' | '个月' | '字' | '条' | '个' | '%' | '分';
  /** Document and article; of a number that no law gives, who uses it. */
  readonly source: string;
  /** Whether no text of the source could be read: the report says so, and the site sets its own number. */
  readonly isUnverified?: boolean;
}

const regulation = '政府信息公开条例';
const practice = '县委权力公开透明运行的通行做法';
const partyPractice = '各地的党务公开实施细则';
const inspection = '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）';

/** Every number that rules judge by, under the name by which `limits` in site.yaml sets another. */
export const limits = {
  consultation_open: { label: '征求意见期限', default: 30, unit: '日', source: '重大行政决策程序暂行条例第十五条' },
  feedback_within: { label: '意见反馈时限', default: 30, unit: '日', source: '各地的通行做法', isUnverified: true },
  hearing_materials: { label: '听证材料提前', default: 7, unit: '日', source: '重大行政决策程序暂行条例第十六条' },
  hearing_record: { label: '听证记录时限', default: 30, unit: '日', source: '各地的通行做法', isUnverified: true },
  notice_outcome: { label: '公示结果时限', default: 30, unit: '日', source: '各地的通行做法', isUnverified: true },
  meeting_outcome: { label: '会议结果时限', default: 20, unit: '个工作日', source: `${regulation}第二十六条` },
  committed_within: { label: '发布到提交', default: 1, unit: '日', source: '本程序的约定', isUnverified: true },
  meeting_record: { label: '会后记录时限', default: 3, unit: '个工作日', source: practice, isUnverified: true },
  request_due_soon: { label: '答复期限将到', default: 5, unit: '个工作日', source: '本程序的约定', isUnverified: true },
  party_request: { label: '党务公开申请答复', default: 3, unit: '个工作日', source: partyPractice, isUnverified: true },
  party_request_extended: { label: '党务公开申请延期答复', default: 10, unit: '个工作日', source: partyPractice, isUnverified: true },
  penalty_withdrawn: { label: '撤下处罚决定', default: 3, unit: '个工作日', source: '行政处罚法第四十八条、第八十五条' },
  interpretation_within: { label: '解读时限', default: 3, unit: '个工作日', source: '各地的通行做法', isUnverified: true },
  activity_silence: { label: '公务活动中断', default: 7, unit: '个工作日', source: practice, isUnverified: true },
  term_warning: { label: '时限预警', default: 80, unit: '%', source: '本程序的约定', isUnverified: true },
  budget_within: { label: '预决算公开', default: 20, unit: '日', source: '预算法第十四条' },
  approval_unknown: {
    label: '从批准之日起算、批准日期还不知道的，所属期结束后最迟',
    default: 12,
    unit: '个月',
    source: '本程序的约定',
    isUnverified: true,
  },
  home_fresh: { label: '首页更新', default: 14, unit: '日', source: inspection },
  news_fresh: { label: '动态要闻更新', default: 14, unit: '日', source: inspection },
  notices_fresh: { label: '通知公告、政策文件更新', default: 6, unit: '个月', source: inspection },
  planning_fresh: { label: '人事、规划计划更新', default: 12, unit: '个月', source: '全国政府网站普查评分表（国办发〔2015〕15号）' },
  answers_fresh: { label: '留言答复更新', default: 2, unit: '个月', source: inspection },
  message_answered: { label: '留言答复', default: 3, unit: '个月', source: inspection },
  stale_news_notices: { label: '动态要闻、通知公告、政策文件不更新', default: 5, unit: '个', source: inspection },
  stale_columns: { label: '应更新而未更新的栏目', default: 10, unit: '个', source: inspection },
  blank_columns: { label: '空白栏目', default: 5, unit: '个', source: inspection },
  points_policies: { label: '政策文件不更新扣分', default: 5, unit: '分', source: inspection },
  points_answers: { label: '留言答复不更新扣分', default: 3, unit: '分', source: inspection },
  points_missing: {
    label: '缺少动态要闻、政策文件、政策解读栏目，每个扣分',
    default: 5,
    unit: '分',
    source: inspection,
    isUnverified: true,
  },
  points_blank: { label: '空白栏目，每个扣分', default: 2, unit: '分', source: inspection, isUnverified: true },
  verified_within: { label: '长期信息核对', default: 12, unit: '个月', source: '本程序的约定', isUnverified: true },
  recheck_within: {
    label: '不予公开复评',
    default: 12,
    unit: '个月',
    source: `${regulation}第十八条（定期评估审查，没有写明多久）`,
    isUnverified: true,
  },
  item_text: { label: '正文至少', default: 2, unit: '字', source: '本程序的约定', isUnverified: true },
  same_text: { label: '正文相同从几字算起', default: 100, unit: '字', source: '本程序的约定', isUnverified: true },
  summary_least: { label: '概述至少', default: 20, unit: '字', source: '本程序的约定', isUnverified: true },
  summary_most: { label: '概述至多', default: 200, unit: '字', source: '本程序的约定', isUnverified: true },
  expiry_notice: { label: '期满提醒', default: 90, unit: '日', source: '各地的通行做法', isUnverified: true },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;
/** The numbers of one site, those it sets among them. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The numbers a site judges by: its own, and else the defaults. */
export function limitsOf(own: Readonly<Partial<Record<string, number>>> = {}): Limits {
  return Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, own[name] ?? limit.default])) as Limits;
}
