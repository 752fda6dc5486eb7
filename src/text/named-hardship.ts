import { tablesIn } from './text-table.ts';

/** A person named together with an illness, a disability or that they live on relief. */
export interface NamedHardship {
  /** The name as it may be shown. */
  readonly masked: string;
  readonly at: number;
}

/** Most texts tell of no such thing. */
const cheap = /病|残疾|低保|特困|五保|致贫|致困|困难|救助/;

/** Surnames of most people, without those that often begin another word. */
const name =
  '(?:[王李张刘陈杨黄赵吴周徐孙朱胡郭罗宋郑谢韩唐冯董萧曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛阎潘杜戴汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龚钱尹黎乔贺赖]|欧阳|上官|司马)(?:(?![某等们因患])[\\u4e00-\\u9fa5]){1,2}';
const person = '低保户|低保对象|特困人员|特困供养人员|五保户|困难群众|贫困户|患者|村民|居民|学生|同学|职工';
const illness = '癌|肿瘤|白血病|尿毒症|肾病|心脏病|精神病|精神分裂|糖尿病|肝病|肝炎|艾滋|结核|瘫|重病|大病|脑梗|中风|残疾';
const ill = new RegExp(`(?:${person})(${name})[^。；\\n]{0,15}?(?:患有?|身患|罹患|确诊)[^。；\\n]{0,8}?(?:${illness})`, 'g');
const onRelief = new RegExp(`(?:低保户|低保对象|特困供养人员|五保户)(${name})(?=[、，,。；（(]|家|$)`, 'gm');

const nameColumn =
  /^(?:姓\s*名|户主(?:姓名)?|患者(?:姓名)?|申请人(?:姓名)?|(?:救助|保障|受助|享受|补助)?(?:对象|人员?)姓名|受助人|享受人)$/;
const reasonColumn = /病种|疾病|患病|病情|诊断|致贫原因|致困原因|困难原因|救助原因|救助事由|保障原因|申请原因|残疾(?:类别|等级|类型|程度)/;
const reason = /病|癌|残|瘤|症|炎|障碍|精神|智力|听力|视力|肢体|瘫|伤|贫|孤|[一二三四]级/;
const whole = /^[\u4e00-\u9fa5]{2,4}$/;

/** Names beside an illness, a disability or relief (个人信息保护法 第二十八条): in a sentence that says who the person is, or in a table with a column for each. */
export function findNamedHardship(text: string): NamedHardship[] {
  if (!cheap.test(text)) return [];
  const told = [...text.matchAll(ill), ...text.matchAll(onRelief)].map((match) => {
    const [, written = ''] = match;
    return { masked: maskedName(written), at: match.index + match[0].indexOf(written) };
  });
  const once = new Map([...told, ...inTables(text)].map((found) => [found.at, found]));
  return [...once.values()].sort((a, b) => a.at - b.at);
}

function inTables(text: string): NamedHardship[] {
  return tablesIn(text, reasonColumn).flatMap(({ head, rows }) => {
    const [names, reasons] = [head.findIndex((cell) => nameColumn.test(cell)), head.findIndex((cell) => reasonColumn.test(cell))];
    if (names < 0 || reasons < 0) return [];
    return rows.flatMap(({ cells }) => {
      const [who, why] = [cells[names], cells[reasons]];
      const written = who?.text.replace(/\s/g, '') ?? '';
      return who && why && whole.test(written) && !/某/.test(written) && reason.test(why.text)
        ? [{ masked: maskedName(written), at: who.at }]
        : [];
    });
  });
}

const maskedName = (written: string): string => `${written.slice(0, 1)}${'*'.repeat(written.length - 1)}`;
