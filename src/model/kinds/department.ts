import { choice, date, group, list, number, reference, required, text, webAddress } from '../field.ts';
import { defineKind } from '../kind.ts';

export const departmentKinds = ['government', 'party', 'township', 'village', 'institution', 'enterprise'] as const;
/** What the kinds are called on pages. */
export const kindNames: Readonly<Record<(typeof departmentKinds)[number], string>> = {
  government: '政府部门',
  party: '党委部门',
  township: '乡镇街道',
  village: '村（社区）',
  institution: '事业单位',
  enterprise: '公共企业',
};

/** A body that discloses: an office, a town, a school, a hospital. */
export const department = defineKind({
  name: 'department',
  folder: 'departments',
  label: '单位',
  path: 'departments/<slug>',
  fields: {
    name: required(text('名称', '单位全称', { max: 200 })),
    short: text('简称', '列表和搜索里用的短名'),
    kind: choice('类别', '单位类别', departmentKinds),
    sector: text('行业', '例如 教育、医疗卫生'),
    parent: reference('上级单位', '上级单位的代码', 'department'),
    uscc: text('统一社会信用代码', '18 位'),
    address: text('地址', '办公地址'),
    hours: text('办公时间', '办公时间'),
    phone: text('电话', '办公电话'),
    fax: text('传真', '传真号码'),
    email: text('电子邮箱', '办公邮箱'),
    website: webAddress('网址', '单位网站'),
    complaints_phone: text('投诉电话', '监督投诉电话'),
    divisions: list(
      group('内设机构', '内设机构', {
        name: required(text('名称', '内设机构名称')),
        duties: text('职责', '主要职责'),
        phone: text('电话', '办公电话'),
      }),
    ),
    staff: list(
      group('工作人员', '责任人须在此名单内', {
        name: required(text('姓名', '姓名')),
        role: text('职务', '职务或岗位'),
        from: date('任职起', '任职日期'),
        until: date('任职止', '离任日期'),
      }),
    ),
    order: number('排序', '列表中的次序，小的在前'),
  },
});
