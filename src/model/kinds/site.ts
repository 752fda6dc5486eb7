import {
  choice,
  clock,
  complianceCode,
  count,
  date,
  flag,
  group,
  list,
  percent,
  raw,
  reference,
  required,
  span,
  text,
  webAddress,
} from '../field.ts';
import { defineKind } from '../kind.ts';
import { limits, type LimitName } from '../limits.ts';
import { activityTypes } from './activity.ts';

/** Every number that rules judge by, as a key of its own. */
const ownLimits = Object.fromEntries(
  Object.entries(limits).map(([name, { label, default: amount, unit, source }]) => [
    name,
    count(label, `不写即 ${amount}${unit}（${source}）`),
  ]),
) as Readonly<Record<LimitName, ReturnType<typeof count>>>;

const shown = (label: string, meaning: string) =>
  group(label, meaning, { first: required(count('前', '开头可以露出几位')), last: required(count('后', '末尾可以露出几位')) });

/** site.yaml: who runs the site, the numbers its footer must show, and the settings of the catalog. */
export const site = defineKind({
  name: 'site',
  folder: 'site.yaml',
  label: '网站',
  path: 'site',
  fields: {
    name: required(text('网站名称', '网站规范名称')),
    organisation: required(text('主办单位', '主办单位全称')),
    operator: text('承办单位', '承办单位全称'),
    domain: required(text('域名', '英文域名，不带 https://')),
    base_url: webAddress('网站地址', '完整地址，用于订阅、站点地图和规范网址'),
    site_id_code: text('网站标识码', '政府网站标识码，10 位'),
    icp: text('ICP 备案号', 'ICP 备案编号'),
    police_record: text('公安备案号', '公安机关备案编号'),
    institution_mark: webAddress('党政机关网站标识', '党政机关网站标识的完整网址，由事业单位域名管理机构发给'),
    phone: text('联系电话', '办公电话'),
    email: text('电子邮箱', '办公邮箱'),
    address: text('地址', '办公地址'),
    notice: text('网站说明', '显示在每页页脚的一句话，例如试运行或演示说明'),
    languages: list(choice('语言', '界面语言', ['zh-CN', 'zh-Hant', 'en'])),
    time_zone: text('时区', '例如 Asia/Shanghai'),
    index_no_pattern: text('索引号格式', '例如 {uscc}/{year}-{serial:5}'),
    since: date('启用日期', '此前的记录是导入的历史信息，合规规则不评判'),
    require_review: flag('要求审查记录', '没有保密审查记录的公开信息是否禁止公开；不写即是'),
    agenda_by: clock('预告时限', '当日活动应在几点以前预告，例如 08:30；不写即当日公开'),
    advance_notice_types: list(choice('可预告类型', '可以事先预告的活动类型；不写即公务接待、外出考察以外的四种', activityTypes)),
    fieldwork_share: percent('调研检查占比目标', '调查研究和检查工作应占公务活动半天数的百分之几'),
    mask_policy: group('遮蔽规则', '号码可以露出几位；不写的按最严的规则', {
      id_number: shown('身份证号', '不写即前两位和后三位'),
      mobile: shown('手机号', '不写即前三位和后四位'),
      bank_card: shown('银行卡号', '不写即前两位和后四位'),
    }),
    columns: list(
      group('栏目责任', '没有自己文件的栏目由哪个单位、哪个人负责；有文件的写在 categories/ 里', {
        column: required(text('栏目', '栏目名称，例如 通知公告、公务活动、来信')),
        owner: required(reference('责任单位', '负责这个栏目的单位代码', 'department')),
        responsible: text('责任人', '责任单位里负责这个栏目的人'),
      }),
    ),
    gazette: choice('政府公报', '政府公报多久一期；不写即不办公报', ['月刊', '季刊']),
    kiosk: group('触摸屏', '写了就有供触摸屏使用的页面，地址是 /kiosk/', {
      idle_seconds: required(count('无人操作秒数', '多少秒无人触摸就回到首页，例如 90；少于 10 按 10 算')),
    }),
    upper_catalog: text('上级目录', '上级主动公开目录的名称；目录本身放在 duties/upper.csv'),
    party_rule: group('党务公开规定', '本地规定的党务公开时限；不写即定期10个工作日、及时5个工作日', {
      regular: span('定期', '所属期结束后多久，例如 10个工作日'),
      staged: span('逐段', '每个阶段完成后多久'),
      prompt: span('及时', '形成或者变更后多久，例如 5个工作日'),
      source: text('依据', '规定的名称、文号和条款'),
    }),
    limits: group('期限', '规则判断用的天数、字数和个数；不写的用默认值', ownLimits),
    imports: list(text('导入提交', '一次导入许多旧记录的 git 提交编号，或者导入到哪一天为止（YYYY-MM-DD）：其中的记录不按提交的日期判断')),
    genres: list(text('体裁', '本站另用的体裁，写了就不再提醒')),
    gate: list(complianceCode('停止构建的规则', '出现即停止构建的合规规则代码')),
    feedback: group('找错', '读者报告错误的途径', {
      email: text('电子邮箱', '接收纠错的邮箱'),
      form_url: webAddress('表单网址', '纠错表单'),
    }),
    synonyms: list(
      group('同义词', '搜索时一并查找的说法', {
        word: required(text('说法', '群众的说法，例如 低保')),
        means: required(list(text('公文用语', '公文里的说法，例如 最低生活保障'))),
      }),
    ),
    features: raw('功能', '可选功能的开关', '一组字段'),
  },
});
