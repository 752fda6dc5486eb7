import { date, group, list, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

const readingPlace = group('查阅点', '可以当面查阅公开信息的地方（政府信息公开条例第二十五条）', {
  name: required(text('名称', '查阅点的名称，例如：县图书馆')),
  address: required(text('地址', '查阅点的地址')),
  hours: text('开放时间', '查阅点的开放时间'),
});

/** 政府信息公开指南: how a department's information is divided and arranged, how it is had, and who answers for it (政府信息公开条例第十二条). */
export const guide = defineKind({
  name: 'guide',
  folder: 'guides',
  label: '公开指南',
  path: 'guides/<slug>',
  fields: {
    department: required(reference('单位', '编制指南的单位的代码，与文件名相同', 'department')),
    classification: required(text('政府信息的分类', '本单位的信息分为哪几类')),
    arrangement: required(text('编排体系', '信息怎样编号、排列，目录有哪些项目')),
    access: required(text('获取方式', '到哪里看：网站、公报、查阅点、公告栏等')),
    office: required(
      group('工作机构', '政府信息公开工作机构', {
        name: required(text('名称', '工作机构的名称')),
        address: required(text('办公地址', '工作机构的地址')),
        hours: required(text('办公时间', '工作机构的办公时间')),
        phone: required(text('联系电话', '工作机构的电话')),
        fax: text('传真号码', '工作机构的传真'),
        web: text('互联网联系方式', '电子邮箱或网址'),
      }),
    ),
    request: group('申请公开', '怎样申请公开政府信息', {
      accepts: list(text('受理方式', '每行一种，例如：当面提交、邮寄、传真、网络')),
      address: text('受理地址', '当面提交和邮寄的地址；不写即工作机构的地址'),
      form_file: text('申请表', '申请表的文件名，放在本文件旁边或旁边的 attachments 文件夹里'),
    }),
    reading_places: list(readingPlace),
    updated_on: date('更新日期', '指南最近一次更新的日期'),
    ...publishable,
  },
});
