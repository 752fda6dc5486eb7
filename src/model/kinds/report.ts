import { group, reference, required, table, year, type Named } from '../field.ts';
import { defineKind } from '../kind.ts';
import { applicantColumns, courses, outcomeColumns, proactiveBlocks, reportTables, requestRows } from '../report-tables.ts';
import { publishable, publishedOn } from './publishable.ts';

const named = (label: string): Named => ({ label, printed: label });

/** 政府信息公开工作年度报告 of a department on a year (政府信息公开条例第五十条), in the form of 国办公开办函〔2021〕30号. */
export const report = defineKind({
  name: 'report',
  folder: 'reports',
  label: '年度报告',
  path: 'reports/<yyyy>/<slug>',
  dated: 'year',
  fields: {
    year: required(year('年度', '报告的是哪一年，与文件夹相同')),
    department: required(reference('单位', '编制报告的单位的代码，与文件名相同', 'department')),
    published_on: required(publishedOn()),
    tables: group('表格', '报告第二、三、四部分的表；没有的写 0，合计都会核对', {
      proactive: table(
        reportTables.proactive,
        '第二部分的表',
        proactiveBlocks.flatMap(({ rows, columns }) => rows.map((row) => ({ row: named(row), columns }))),
      ),
      requests: table(
        reportTables.requests,
        '第三部分的表',
        requestRows.map((row) => ({ row, columns: applicantColumns.map(named) })),
      ),
      reviews: table(
        reportTables.reviews,
        '第四部分的表',
        courses.map((course) => ({ row: named(course), columns: outcomeColumns.map(named) })),
      ),
    }),
    ...publishable,
  },
});
