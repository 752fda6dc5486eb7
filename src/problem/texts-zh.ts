import type { ProblemCode } from './problem.ts';
import type { ProblemText } from './render-text.ts';

/** 每个问题代码的中文说明：what 说清是什么、为什么，do 说怎么办；{名称} 由问题携带的值填入。 */
export const zh: Readonly<Record<ProblemCode, ProblemText>> = {
  'file/encoding': { what: '文件不是 UTF-8 编码（看起来是 {encoding}），无法读出文字', do: '在编辑器中“另存为”，编码选择 UTF-8，再提交' },
  'file/office': {
    what: '这是 Word 或其他办公软件的文件，只是名字以 .md 结尾',
    do: '把文字复制到新建的文本文件里，存为 .md；原文件改回原来的名字，作为附件',
  },
  'file/too-large': { what: '文件有 {size}，超过单个文本文件的上限 {limit}，没有读取', do: '正文请拆成几个文件，大表格请作为附件' },
  'file/vanished': { what: '列目录时还在，读取时文件已不在', do: '等文件保存或同步完成后再运行一次' },
  'file/changed': { what: '构建过程中文件发生了变化（{before} → {after} 字节）', do: '等文件保存或同步完成后再运行一次' },
  'file/symlink': { what: '这是一个指向“{target}”的符号链接，超出了内容文件夹', do: '把真正的文件复制到内容文件夹里，不要用链接' },
  'file/misplaced': { what: '{label}的文件应放在 {expected}，现在的位置无法确定它的地址', do: '把文件移到 {expected}' },
  'file/unknown-folder': { what: '文件夹“{folder}”不是目录约定的名称，其中的文件没有读取', do: '{near}；改名，或移出内容文件夹' },
  'file/slug': { what: '文件名“{slug}”不能作为网址', do: '文件名只用小写字母、数字、连字符或汉字，例如“{suggestion}”' },
  'file/reserved-slug': {
    what: '文件名“{slug}”是保留名称（page、index、feed、data 和纯年份；公务活动另有 digest）',
    do: '换一个文件名，例如“{suggestion}”',
  },
  'content/missing': { what: '找不到内容文件夹“{folder}”', do: '检查 --content 后面的路径' },
  'content/empty': { what: '内容文件夹里没有任何记录', do: '先新建单位：npm run new -- department 单位代码 --name 单位名称' },
  'site/missing': {
    what: '内容文件夹里没有 site.yaml',
    do: '新建 site.yaml，至少写 name（网站名称）、organisation（主办单位）、domain（域名）',
  },
  'front/missing': { what: '文件开头没有字段区（两行 --- 之间的部分）', do: '在文件第一行写 ---，逐行写字段，再写一行 ---' },
  'front/unclosed': { what: '字段区没有结束：第一行有 ---，后面找不到第二行 ---', do: '在最后一个字段的下一行补上 ---' },
  'front/executable': { what: '字段区声明为“{language}”代码；本程序从不执行内容里的代码', do: '把第一行改成 ---，字段写成“名称: 值”' },
  'front/syntax': {
    what: '字段区从这里起读不懂（{reason}）',
    do: '{mend}',
  },
  'front/not-keys': { what: '字段区不是“名称: 值”的形式（例如“{sample}”）', do: '冒号改为半角“:”，后面留一个空格' },
  'key/unknown': { what: '{label}没有“{key}”这个字段', do: '{near}；全部字段见网站的“数据与字段”页（/data/）' },
  'key/twice': { what: '“{first}”和“{second}”是同一个字段，写了两次', do: '只保留一个' },
  'field/missing': { what: '缺少必填字段 {key}（{label}）', do: '补上一行“{label}: …”（{form}）：{meaning}' },
  'field/empty': { what: '必填字段 {key}（{label}）是空的', do: '填写：{meaning}' },
  'field/shape': { what: '{key}（{label}）应当是{expected}', do: '改写为{expected}' },
  'field/choice': { what: '{key}（{label}）的值“{value}”不在可选范围内', do: '{near}；可选：{choices}' },
  'code/unknown': {
    what: '{key}（{label}）里的“{value}”不是合规规则的代码，写了也不起作用',
    do: '{near}；全部代码用 npm run check -- --list-rules 查看',
  },
  'field/number': { what: '{key}（{label}）的值“{value}”不是数字', do: '只写数字，不写单位和千分号' },
  'field/count': { what: '{key}（{label}）的值“{value}”不是 0 或正整数', do: '只写数字，不写单位、小数和千分号；没有的写 0' },
  'field/percent': { what: '{key}（{label}）的值“{value}”不是 0 到 100 的整数', do: '只写数字，例如 40，不写百分号' },
  'clock/form': { what: '{key}（{label}）的钟点“{value}”不合规定（应为 HH:MM）', do: '写成两位小时和两位分钟，例如 08:30' },
  'time/form': { what: '{key}（{label}）的写法“{value}”不合规定', do: '写上午、下午、全天，或起止时间，例如 09:00–11:30' },
  'field/span': { what: '{key}（{label}）的时长“{value}”无法计算', do: '写明多少和单位，例如：{choices}' },
  'field/too-long': { what: '{key}（{label}）有 {length} 个字，超过 {limit} 个', do: '缩短，细节写进正文' },
  'date/form': { what: '{key}（{label}）的日期写法“{value}”不合规定（应为 YYYY-MM-DD）', do: '{offer}' },
  'date/impossible': { what: '{key}（{label}）的日期“{value}”不存在', do: '对照原件改正' },
  'instant/form': { what: '{key}（{label}）的时间写法“{value}”不合规定（应为 YYYY-MM-DD HH:MM）', do: '{offer}' },
  'year/form': { what: '{key}（{label}）的值“{value}”不是年份', do: '只写四位数字，例如 2025' },
  'url/form': { what: '{key}（{label}）的网址“{value}”不能使用', do: '写完整网址，以 http:// 或 https:// 开头' },
  'date/before-formed': { what: '{label} {value} 早于成文日期 {formed}', do: '对照原件改正其中一个日期' },
  'date/closes-first': { what: '截止日期 {closes} 早于开始日期 {opens}', do: '对照原件改正其中一个日期' },
  'date/result-first': { what: '反馈日期 {result} 不晚于截止日期 {closes}', do: '对照原件改正其中一个日期' },
  'duty/limit': { what: '看不懂公开时限“{value}”', do: '改成能够计算的写法，例如：{choices}' },
  'duty/nobody': {
    what: '没有一个单位属于“{value}”',
    do: '写单位类别（政府部门、党委部门、乡镇街道、村（社区）、事业单位、公共企业）或单位文件里的行业',
  },
  'duty/unfulfilled': {
    what: '{name}还没有公开“{label}”（{value}）',
    do: '公开并在条目里写 duty 和 period；没有此项信息的，发布 nil: true 的声明',
  },
  'duty/due': {
    what: '{name}还没有公开“{label}”（{value}），最后一日是 {limit}，时限已过 {target}%',
    do: '尽快公开并在条目里写 duty 和 period；没有此项信息的，发布 nil: true 的声明',
  },
  'item/late': {
    what: '最后一日是 {limit}（{label}），{came}迟 {count} 个工作日',
    do: '不要改动日期；成文日期或目录事项有误的，{correct}',
  },
  'item/due': {
    what: '还没有公开，最后一日是 {limit}（{label}），时限已过 {value}%',
    do: '审查后尽快公开（去掉 draft，发布日期不写以后的日子）',
  },
  'item/no-calendar': {
    what: '{value} 年的放假安排没有收录，有 {count} 条信息算不出是否按期公开，这是其中一条',
    do: '国务院办公厅公布放假安排以后，更新本程序的日历',
  },
  'figures/three-public': {
    what: '部门预决算的“三公”经费不全：缺{value}',
    do: '在 figures 里写齐合计、因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费，并在 note 里说明增减原因；没有发生的写 0',
  },
  'duty/omitted': {
    what: '上级目录列有“{value}”，本目录没有',
    do: '本地有这类信息的，在 duties/ 补上一项；只是写法不同的，改成与上级一致（本目录{near}）',
  },
  'duty/no-responsible': {
    what: '这一项没有写责任人',
    do: '写上 responsible（责任人）：一个姓名，或者 lead（第一责任人）、deputy（分管领导）、handler（经办人）；姓名要在单位的工作人员名单里',
  },
  // 网站上只显示 what，不写姓名。
  'responsible/unknown': {
    what: '责任人不在单位的工作人员名单里',
    do: '名单里没有“{value}”，{near}；写错的改正，新来的补进单位文件的 staff（工作人员），换了人的写接手的人',
  },
  'responsible/left': {
    what: '责任人已在 {on} 离任',
    do: '写接手的人；一次改完这个人手里的全部事项：npm run handover -- --from {value} --to 接手人的姓名',
  },
  'responsible/not-yet': {
    what: '责任人 {first} 才到任',
    do: '对照工作人员名单，改正责任人“{value}”或者任职日期',
  },
  'department/no-staff': {
    what: '这个单位没有工作人员名单，它的 {count} 项内容不知道责任人还在不在',
    do: '在单位文件里写 staff（工作人员）：每行一人，name（姓名）、role（职务）、from（任职起）、until（任职止）',
  },
  'upper/head': {
    what: '上级目录的第一行没有这些列：{value}',
    do: '第一行写列名，与本站下载的目录相同，用逗号分隔；标题行、合并的表头要去掉',
  },
  'upper/quotes': { what: '这一行的引号没有成对，后面的行可能被当成它的一部分', do: '补上或去掉引号；最好用电子表格另存为 CSV UTF-8' },
  'upper/cells': {
    what: '这一行有 {count} 格，表头只有 {expected} 格',
    do: '把含有逗号的一格放进英文双引号；最好用电子表格另存为 CSV UTF-8',
  },
  'upper/empty': {
    what: '这一行没有写：{value}',
    do: '对照上级目录补上；合并的单元格要拆开，每行都写全；一格里换行的，整格放进英文双引号',
  },
  'views/head': { what: '浏览次数表的第一行应是 {expected}', do: '再运行一次 npm run views -- 日志文件 重写整个表，不要手工改' },
  'views/cells': {
    what: '这一行有 {count} 格，应有 {expected} 格，引号要成对',
    do: '再运行一次 npm run views -- 日志文件 重写整个表，不要手工改',
  },
  'views/value': {
    what: '浏览次数表的 {key} 写作“{value}”，读不懂',
    do: '地址以 / 开头和结尾，次数是大于 0 的整数，日期写作 YYYY-MM-DD，先起后止；再运行一次 npm run views -- 日志文件 重写整个表，不要手工改',
  },
  'views/twice': { what: '地址 {value} 在浏览次数表里出现两次', do: '再运行一次 npm run views -- 日志文件 重写整个表，不要手工改' },
  'period/form': { what: '所属期“{value}”不合规定', do: '写成 2026、2026-H1、2026-Q1 或 2026-01' },
  'opinion/no-reason': {
    what: '这条意见{value}，却没有写理由（reason）',
    do: '写明理由；公众据此知道意见是怎样研究的（重大行政决策程序暂行条例第十八条）',
  },
  'survey/count': { what: '选这一项的人数 {value} 多于参与人数 {limit}', do: '核对选项的人数和参与情况（respondents）' },
  'survey/group': { what: '参与情况（respondents）里没有“{value}”', do: '{near}；与参与情况写得一样，可选：{choices}' },
  'survey/sum': { what: '选这一项的人数写作 {value}，各组相加却是 {expected}', do: '对照问卷的统计改正；写了分组人数（by）的可以不写人数' },
  'hearing/date': { what: '听证日期 {value} 早于开始日期 {opens}', do: '对照公告改正其中一个日期' },
  'consultation/short': {
    what: '征求意见只有 {value} 日，少于 {limit} 日',
    do: '延长截止日期，或在 short_reason 里说明理由（重大行政决策程序暂行条例第十五条）',
  },
  'consultation/unexplained': {
    what: '没有草案（draft_file）或起草说明（explanation）',
    do: '公布草案及其说明（重大行政决策程序暂行条例第十五条）',
  },
  'consultation/no-feedback': {
    what: '截止已 {value} 日，还没有反馈意见采纳情况',
    do: '填写 opinions 和 result_on；没有收到意见的也要写明',
  },
  'consultation/counts': {
    what: '正文写“{sample}”，按意见采纳情况（opinions）和这句话里的数相加，应为 {expected}',
    do: '改正正文，或补全 opinions，两处应当一致',
  },
  'hearing/materials': {
    what: '听证材料没有提前 {limit} 日公布',
    do: '填写 hearing 的 materials_on；以后至少提前 {limit} 日公布（重大行政决策程序暂行条例第十六条）',
  },
  'hearing/unplanned': {
    what: '听证没有写安排（hearing）',
    do: '写明 hearing 的 on、place、materials_on；听证的时间、地点和材料应当提前公布（重大行政决策程序暂行条例第十六条）',
  },
  'hearing/no-place': {
    what: '听证没有写地点',
    do: '在 hearing 里写 place；听证的时间、地点应当提前公布（重大行政决策程序暂行条例第十六条）',
  },
  'hearing/no-attendees': {
    what: '听证会于 {on} 举行，还没有公布参加人',
    do: '在 hearing 里写 attendees，姓名遮盖；参加人名单应当向社会公布（重大行政决策程序暂行条例第十六条）',
  },
  'hearing/no-record': {
    what: '听证会后已 {value} 日，还没有公布听证记录',
    do: '在 hearing 里写 record，或把听证报告作为附件并在 record 里说明；公众据此知道会上说了什么',
  },
  'status/contradicted': {
    what: '“{other}”从 {on} 起{value}这份文件，有效性（status）却没有写明',
    do: '补上一行 status，可选：{choices}；有新文件替代的写 replaced_by；还没到那天的写 expires_on，网页到那天自动改变',
  },
  'service/promise': {
    what: '承诺时限“{value}”比法定时限“{limit}”长',
    do: '对照法律的规定改正其中一个；承诺的时间不得超过法定的时间（行政许可法第四十二条）',
  },
  'fee/no-basis': {
    what: '收费项目“{value}”没有写收费依据（basis）',
    do: '写明批准收费的文件名称和文号；没有依据的不得收取（政府信息公开条例第二十条第八项要求公开依据和标准）',
  },
  'code/duplicate': { what: '编码“{value}”已被 {other} 使用', do: '对照清单改正；一个编码只指一项' },
  'power/tier-twice': { what: '裁量档次“{value}”写了两次', do: '改名或合并；公开信息用档次的名称指明适用哪一档' },
  'power/tier': {
    what: '裁量档次“{value}”不在所行使职权的裁量标准里',
    do: '{near}；可选：{choices}；先用 power（职权编码）指明职权，再写它的档次',
  },
  'power/holder': {
    what: '职权“{value}”属于单位 {code}，这条结果却由 {folder} 公开',
    do: '核对职权编码；受委托行使的不用改',
  },
  'service/incomplete': {
    what: '办事指南缺少 {count} 项：{choices}',
    do: '补上这些字段；来办事的人靠它们做准备（政府网站发展指引，国办发〔2017〕47号）',
  },
  'power/incomplete': {
    what: '{value}职权缺少 {count} 项：{choices}',
    do: '补上这些字段；处罚的裁量标准应当公布（国办发〔2022〕27号）',
  },
  'history/moved': {
    what: '这条记录原来的地址是“{value}”，改名或移走以后，打开原地址什么也没有',
    do: '写上 formerly: [{value}]，打开原地址就转到这里',
  },
  'history/lost': {
    what: '这条记录公开过（git 历史里有），文件不见了，原地址“{value}”会什么也找不到',
    do: '撤回的：放回文件，写上 changes: [{ on: 日期, type: 撤回, note: 原因 }]，正文可以删去；改名或移走的：在新文件里写 formerly: [{value}]；必须彻底清除的：npm run purge，已经删掉的把路径写进 purged.txt',
  },
  'change/no-goal': {
    what: '变更记录写了“并入”，没有写明并入哪条，原地址不能引到那里',
    do: '在 note 里写上 [[索引号]] 或站内地址，例如“并入 [[A/2026-00001]]”；公开信息也可以写 replaced_by',
  },
  'change/goal': {
    what: '变更记录说并入“{value}”，没有这条记录，或者又回到它自己',
    do: '核对索引号或地址：写另一条现有记录的 [[索引号]]，或 /items/单位/年份/名称/ 这样的地址',
  },
  'change/early': { what: '变更日期 {value} 早于发布日期 {published}', do: '核对两个日期：发布以前的修改不是更正，不写进变更记录' },
  'finding/date-order': { what: '{label} {value} 早于发现日期 {limit}', do: '对照督办单改正其中一个日期' },
  'finding/rule-unknown': {
    what: '对应规则“{value}”像是检查规则的代码，但没有这个代码',
    do: '{near}；全部代码见 npm run check -- --list-rules，也可以改用文字写明依据',
  },
  'finding/overdue': {
    what: '整改期限 {due} 已过 {value} 日，问题还没有整改到位',
    do: '督促整改；已经整改的，写上 rectified_on（整改日期）和 result（整改结果）',
  },
  'finding/no-result': { what: '问题写了整改日期，没有写整改结果', do: '写上 result：怎样整改的，问题是否解决' },
  'appraisal/head': {
    what: '得分表的第一行“{value}”里没有“单位”或者“得分”',
    do: '第一行写：单位,得分,名次（名次可以不要）',
  },
  'appraisal/cell': { what: '得分表{row}的{label}“{value}”读不懂', do: '单位写代码、名称或简称，得分只写数字，名次只写整数' },
  'appraisal/twice': { what: '得分表{row}又写了一次单位“{value}”', do: '一个单位只写一次，删去多余的' },
  'appraisal/rank': {
    what: '得分表{row}：单位 {name} 得 {count} 分，名次 {value} 却不在 {limit} 分的 {other} 之后',
    do: '对照评议结果改正得分或名次；名次也可以都不写，由得分排出',
  },
  'assessment/sum': {
    what: '各项评分内容的分值合计 {value}，应为 {expected}',
    do: '改正 headings 下的 weight（分值），使合计为 {expected}',
  },
  'assessment/heading-sum': {
    what: '“{name}”的各项指标分值合计 {value}，与它的分值 {expected} 不等',
    do: '改正指标的 weight（分值），使合计等于 {expected}，或改正“{name}”的分值',
  },
  'assessment/amount': { what: '{label} {value} 不合理：不能是负数，扣分和分值不能是 0，不能超过 {limit}', do: '写 {limit} 以内的数' },
  'assessment/indicator': {
    what: '指标“{name}”没有写怎样评分，或者写了两种',
    do: '由规则扣分的写 rules（规则），由人评分的写 manual（人工评分），只写其中一种',
  },
  'assessment/rule-unknown': { what: '没有代码是“{value}”的规则', do: '{near}；全部代码见 npm run check -- --list-rules' },
  'assessment/rule-twice': { what: '规则“{value}”已经计入另一项指标', do: '同一问题不重复扣分：只留在一项指标里' },
  'assessment/twice': { what: '{label}“{value}”写了两次', do: '删去或改正其中一个' },
  'assessment/unscored': {
    what: '指标“{name}”还有 {count} 个单位没有评分（{value}），暂按 0 分计',
    do: '在 manual 里补上单位、得分和说明；不参加考核的单位，不要写进 departments（考核单位）',
  },
  'policy/uninterpreted': {
    what: '这份文件没有解读',
    do: '发布解读，并在解读里写 interprets: 本文件的索引号；政策文件与解读应当同步公开（国办发〔2016〕80号）',
  },
  'policy/interpreted-late': {
    what: '“{name}”的解读应在 {due} 以前发布（文件公布后 {limit} 个工作日内），这是最早的一份，已经晚了',
    do: '以后与文件同步发布；不要改动发布日期（国办发〔2016〕80号）',
  },
  'policy/interprets-nothing': {
    what: '这份解读没有写解读对象（interprets），读者到不了文件，文件也到不了解读',
    do: '写上被解读文件的索引号；转载的解读写明信息来源（source）',
  },
  'penalty/still-shown': {
    what: '这份行政处罚决定写明{value}，{limit} 个工作日以后仍在公开',
    do: '撤回这条信息并说明理由：在 changes 里写“撤回”（行政处罚法第四十八条、第八十五条）',
  },
  'notice/no-outcome': { what: '公示期满已 {value} 日，还没有写公示结果', do: '在 notice 里填写 outcome；没有收到意见的也要写明' },
  'notice/attachments': {
    what: '公示期已于 {value} 届满，网页上的姓名已自动遮盖，附件里的不会',
    do: '把附件换成遮盖后的版本，或取下附件（个人信息保护法第十九条）',
  },
  'meeting/outcome-first': {
    what: '会议 {on} 才举行，{published} 发布的内容里已经写了结果（决定、纪要或实录）',
    do: '会前只发预告；会后补上结果，并把发布日期改为公布结果的日期',
  },
  'meeting/no-speakers': { what: '新闻发布会没有写发布人（speakers）', do: '写上发布人的姓名和职务，每行一人' },
  'meeting/no-agenda': { what: '会议已经举行，还没有写议题（agenda）', do: '每行写一个议题；依法不公开的写明“依法不公开”' },
  'meeting/no-attendees': {
    what: '会议已经举行，还没有写谁参加',
    do: '写上 officials（出席领导）、speakers（发布人）或 observers（列席）',
  },
  'meeting/no-outcome': {
    what: '会议举行已 {value} 日，{limit} 个工作日的期限已于 {due} 届满，还没有决定、纪要、实录或会后发布的正文',
    do: '写上 decisions、minutes 或 transcript：信息形成之日起 {limit} 个工作日内公开（政府信息公开条例第二十六条）',
  },
  'meeting/unreported': {
    what: '预告的会议 {on} 已过，{limit} 个工作日后还没有任何记录',
    do: '在同一文件里写上议定的事项或纪要；没有召开的，state 写改期或取消并说明原因',
  },
  'meeting/no-news': {
    what: '会议已经举行，没有照片，也没有新闻稿',
    do: '写上 photos（照片）或 news（新闻稿的网址或索引号），或在公务活动的 meeting 里写这次会议',
  },
  'date/answered-first': { what: '答复日期 {replied} 早于来信日期 {received}', do: '对照原件改正其中一个日期' },
  'date/raised-late': { what: '舆情时间 {value} 晚于发布日期 {published}', do: '对照记录改正其中一个：先有关切，后有回应' },
  'date/effective-first': {
    what: '施行日期 {effective} 比成文日期 {formed} 早，而且不在同一年',
    do: '对照原件核对；确实溯及以前的不用改',
  },
  'date/expires-first': { what: '失效日期 {expires} 不晚于{label} {effective}', do: '对照原件改正其中一个日期' },
  'folder/department': {
    what: '文件在“{folder}”单位的文件夹里，字段却写 department: {value}',
    do: '把文件移到 {value} 的文件夹，或改正字段',
  },
  'folder/year': { what: '文件在 {folder} 年的文件夹里，{label}却是 {value}', do: '把文件移到 {expected} 文件夹，或改正日期' },
  'folder/month': { what: '文件在 {folder} 文件夹里，{label}却是 {value}', do: '把文件移到 {expected} 文件夹，或改正日期' },
  'guide/department': {
    what: '文件名是“{expected}”，单位却写 {value}；一个单位只有一份指南，文件名就是单位代码',
    do: '把文件改名为 {value}.md，或改正 department（单位）',
  },
  'column/stale': {
    what: '栏目“{label}”最近一次更新是{on}，应在{limit}内更新，{due}已到期，超过 {count} 天',
    do: '发布新的信息；确实没有新内容的，发布说明；本栏目另有更新周期的，在 categories/ 里写 fresh_days（更新时限）',
  },
  'column/blank': {
    what: '栏目“{label}”是空白的，没有一条信息，也没有说明无此项信息',
    do: '发布信息，或者发布一条写有 nil: true（无此项）的说明；不再需要的栏目删去它的文件',
  },
  'column/type': {
    what: '栏目类型“{value}”不在政府网站发展指引列出的类型里',
    do: '只写一个类型（{near}）；本地另有规定的可以不改',
  },
  'column/no-owner': {
    what: '栏目“{label}”没有责任单位',
    do: '在栏目自己的文件里写 owner（责任单位）；没有文件的，在 site.yaml 的 columns（栏目责任）里加一项',
  },
  'column/no-responsible': {
    what: '栏目“{label}”有责任单位，没有责任人',
    do: '在写责任单位的地方补上 responsible（责任人）的姓名',
  },
  'column/two-owners': {
    what: '栏目“{label}”写了两次责任单位；一个栏目只由一个单位负责',
    do: '留下一处：有自己文件的栏目写在文件里，其余的写在 site.yaml 的 columns（栏目责任）里',
  },
  'column/unknown': {
    what: 'columns（栏目责任）里的栏目“{value}”不存在',
    do: '按网站上的栏目名称改正（{near}）',
  },
  'column/unknown-owner': {
    what: 'columns（栏目责任）里“{label}”的责任单位“{value}”不存在',
    do: '改成 departments/ 里一个单位的代码（{near}）',
  },
  'site/veto': {
    what: '{name}：{value}，达到 {limit} 即单项否决，整个网站不合格',
    do: '先处理列出的栏目和来信；各项指标见 /supervision/',
  },
  'site/points': {
    what: '按检查指标第二部分，栏目现在会被扣 {count} 分：{value}',
    do: '先更新列出的栏目；分值按本地规定在 site.yaml 的 limits 里改',
  },
  'site/footer': {
    what: '页脚缺少{label}（政府网站发展指引：底部功能区）',
    do: '在 site.yaml 里写 {key}',
  },
  'site/id-code': {
    what: '网站标识码“{value}”不合规定：应为 10 个数字，部委网站是 bm 加 8 个数字',
    do: '对照网站标识码证书改正 site.yaml 的 site_id_code',
  },
  'site/domain': {
    what: '域名“{value}”不是域名：不带 https://，不带路径和空格',
    do: '只写域名，例如 www.chengxi.gov.cn',
  },
  'site/columns': {
    what: '政府信息公开的一级栏目还没有内容：{value}',
    do: '在 guides/（指南）、reports/（年报）或者类别 disclosure-rules（制度）里补上；四个一级栏目的名称全国统一（国办公开办函〔2019〕61号）',
  },
  'site/statutory': {
    what: '{name}规定的内容有 {count} 项既没有公开，也没有说明无此项信息：{value}',
    do: '公开信息；确实没有的，发布一条写有 nil: true（无此项）的说明',
  },
  'duty/channel': {
    what: '公开渠道“{value}”不在标准目录的 13 种渠道里',
    do: '改成其中一种，没有对应的写“其他”（{near}）',
  },
  'duty/unticked': {
    what: '没有写{label}；目录的其他行写了',
    do: '补上 {key}（{label}）',
  },
  'duty/basis': {
    what: '公开依据“{value}”没有写出法律、法规的条款，或者文件的名称和文号',
    do: '写明名称和第几条；不是法律法规的写上文号，例如 国办发〔2019〕54号',
  },
  'guide/missing': {
    what: '{label}还没有政府信息公开指南（政府信息公开条例第十二条）',
    do: '在 guides/{code}.md 里写明分类、编排体系、获取方式和工作机构；已有这个文件的，改正它的错误并公开',
  },
  'guide/incomplete': {
    what: '工作机构没有写{label}；指南应包括工作机构的传真号码、互联网联系方式（政府信息公开条例第十二条）',
    do: '在 office（工作机构）下补上 {key}',
  },
  'department/missing': { what: '有公开内容的单位“{code}”没有单位文件', do: '新建 departments/{code}.md，至少写 name（单位名称）' },
  'item/nil-no-period': {
    what: '这是“无此项”声明，目录事项“{name}”要按期公开，却没有写所属期（period）',
    do: '写明哪一期没有，例如 period: {value}',
  },
  'item/nil-contradicted': {
    what: '声明“{name}”{value}没有信息，同一单位同一期却有“{other}”',
    do: '核对：确有信息的，把声明撤回（changes，类型 撤回）；所属期写错的，改正 period',
  },
  'reference/department': {
    what: '{key}（{label}）的单位“{value}”不存在',
    do: '{near}；新单位请先建 departments/{value}.md',
  },
  'reference/official': {
    what: '{key}（{label}）的领导干部“{value}”不存在',
    do: '{near}；新任职的请先建 officials/{value}.md',
  },
  'reference/category': {
    what: '{key}（{label}）的类别“{value}”不存在',
    do: '{near}；全部类别见 /categories/，新类别请先建 categories/{value}.md',
  },
  'reference/duty': { what: '{key}（{label}）的目录事项“{value}”不存在', do: '{near}；新事项请先建 duties/{value}.md' },
  'reference/power': { what: '{key}（{label}）“{value}”不在权责清单里', do: '{near}；核对编码，新职权请先在 powers/ 里建立' },
  'reference/project': { what: '{key}（{label}）的项目“{value}”不存在', do: '{near}；新项目请先建 projects/{value}.md' },
  'reference/meeting': {
    what: '{key}（{label}）的会议“{value}”不存在',
    do: '{near}；写 meetings/ 里的文件名，不写 .md，例如 executive-66',
  },
  'reference/left-out': {
    what: '“{value}”指的是 {other}，那个文件有错误，没有收进目录',
    do: '先改正 {other}；这里没有写错，不用改',
  },
  'reference/index-no': { what: '{key}（{label}）指向的索引号“{value}”不存在', do: '{near}；核对索引号' },
  'category/cycle': { what: '类别“{value}”的上级绕了一圈又回到自己', do: '改正 parent（上级类别）' },
  'index-no/duplicate': { what: '索引号“{value}”已被 {other} 使用', do: '换一个没有用过的索引号；索引号一经使用不得重复，也不得收回再用' },
  'address/form': {
    what: '原地址“{value}”不能使用',
    do: '写作本站以前用过的路径，例如 /items/finance/2024/old-name/：不含 ..、反斜杠、? 和 #',
  },
  'index-no/reused': {
    what: '索引号“{value}”是“{other}”用过的；索引号不重用，撤下的也不行',
    do: '换一个没有用过的索引号；其实是同一条、移到了这里的，写上 formerly: [/原地址/]',
  },
  'address/taken': { what: '地址“{value}”已被 {other} 占用', do: '换一个文件名，或改正 formerly（原地址）' },
  'index-no/form': {
    what: '索引号“{value}”不合本站的格式 {expected}（site.yaml index_no_pattern）',
    do: '对照格式改正；统一社会信用代码是本单位的，写在单位的 uscc 里',
  },
  'index-no/year': { what: '索引号“{value}”里的年份不是成文的年份 {year}', do: '对照原件改正其中一个' },
  'attachment/missing': {
    what: '附件“{value}”不存在',
    do: '把文件放在本文件旁边或旁边的 attachments 文件夹里，并核对文件名；{near}',
  },
  'attachment/empty': { what: '附件“{value}”是空文件（0 字节）', do: '重新导出附件' },
  'attachment/outside': {
    what: '附件路径“{value}”超出了允许的范围',
    do: '附件放在本文件旁边或旁边的 attachments 文件夹里，只写文件名；不能用绝对路径、“..”，也不能指向内容文件夹以外',
  },
  'attachment/active': {
    what: '附件“{value}”是网页、脚本或程序，读者打开时会运行',
    do: '另存为 PDF、DOCX、XLSX、CSV、图片等文档格式',
  },
  'attachment/text-none': {
    what: '附件里没有文字（多半是扫描件），搜索找不到它的内容',
    do: '有原来的电子文件就换上；只有纸质件的，用文字识别软件转成带文字的 PDF 再上传',
  },
  'attachment/text-unreadable': {
    what: '附件读不出文字：文件损坏，或不是它的扩展名所说的格式，搜索找不到它的内容',
    do: '用原来的软件打开，另存一份换上',
  },
  'attachment/text-locked': {
    what: '附件设有密码，或是改了扩展名的旧格式（.doc、.xls），读不出文字，搜索找不到它的内容',
    do: '去掉密码，或另存为 .docx、.xlsx、.pdf 再换上；设了密码的文件公众也打不开',
  },
  'attachment/text-too-large': {
    what: '附件太大（文件超过 50 MB，或解压后超过 200 MB），没有读取，搜索找不到它的内容',
    do: '压缩其中的图片，或拆成几个附件',
  },
  'attachment/text-long': { what: '附件的文字超过 200 万字，搜索只找得到前 200 万字', do: '拆成几个附件' },
  'link/broken': { what: '正文链接“{value}”指向的文件不存在', do: '核对文件名；{near}' },
  'link/outside': { what: '正文链接“{value}”超出了内容文件夹', do: '改为站内文件的相对路径，或完整的 https:// 网址' },
  'link/index-no': { what: '正文里的“[[{value}]]”没有对应的公开信息', do: '核对索引号；{near}' },
  'link/not-shown': { what: '正文链接“{value}”指向的记录是草稿或未到发布日期，暂按文字显示', do: '不必处理：那条记录公开后，链接自动恢复' },
  'link/unsafe': { what: '链接“{value}”的类型不允许使用，已按文字显示', do: '只用 http、https、mailto、tel 或站内链接' },
  'image/no-alt': { what: '图片“{value}”没有文字说明，视障读者无法知道内容', do: '写成 ![图片内容的一句话说明]({value})' },
  'text/html': { what: '正文里有网页代码“{value}”，将按文字原样显示', do: '删去代码，只留文字；表格用 Markdown 写法' },
  'text/damaged': { what: '有 {count} 个无法辨认的字符（{value}），文字在来源处已损坏', do: '对照原件补正' },
  'text/long': { what: '正文有 {length} 字，页面会很长', do: '考虑分成几条，或以附件提供全文' },
  'title/long': { what: '标题有 {length} 字，超过 {limit} 字', do: '标题只写主标题，副标题写进正文' },
  'doc-no/form': { what: '文号“{value}”不合格式（机关代字〔年份〕×号，见 GB/T 9704—2012 7.2.5）', do: '{offer}' },
  'doc-no/duplicate': {
    what: '文号“{value}”已被本单位的 {other} 使用',
    do: '对照原件核对是不是抄了别的文件的文号；同一份文件只留一条，另一条并入（changes：并入）；解读不写被解读文件的文号，写 interprets',
  },
  'method/not-public': { what: '公开方式是“{value}”，不能出现在公开目录里', do: '把文件移出公开内容文件夹' },
  'withheld/no-ground': {
    what: '不予公开，却没有写理由（withheld_for）',
    do: '写明属于哪一种：{choices}（政府信息公开条例第十四条至第十六条）',
  },
  'withheld/no-recheck': {
    what: '不予公开，却没有写复评日期（recheck_on）',
    do: '写上下次评估的日期，不超过 {limit} 个月；可以公开的应当公开（政府信息公开条例第十八条）',
  },
  'withheld/recheck-far': { what: '复评日期 {value} 在 {limit} 个月以后', do: '改为 {limit} 个月以内的一天（政府信息公开条例第十八条）' },
  'withheld/recheck-due': {
    what: '应在 {value} 复评，还没有记下结果',
    do: '评估后可以公开的移到公开内容文件夹公开；仍不公开的，写上下次的日期（政府信息公开条例第十八条）',
  },
  'audience/not-public': { what: '公开范围是“{value}”，不能出现在公开目录里', do: '把文件移到内部内容文件夹' },
  'audience/public': {
    what: '公开范围是面向社会，却放在内部内容文件夹里，公众看不到',
    do: '应当公开的移到公开内容文件夹；只对内的写上 audience：全党、本地区本部门本单位 或 特定人员',
  },
  'review/missing': {
    what: '没有保密审查记录（review）；先审查、后公开',
    do: '审查后补上 review：author、reviewer、approver、on、result（保密法实施条例第四十二条）',
  },
  'review/same-person': {
    what: '{label}“{name}”就是拟稿人；自己拟的信息不能由自己审查、审批',
    do: '由另一人审查（审批）后，改正 review 的 author、reviewer、approver（政府信息公开条例第十七条）',
  },
  'review/late': {
    what: '保密审查日期 {on} 晚于公开日期 {published}；先审查、后公开',
    do: '日期写错的改正；公开后改过内容、重新审查的，在 changes 里写明更正或补充；没有先审查的，以后先审查再公开',
  },
  'review/outdated': {
    what: '{value} 内容变了，保密审查还是 {on} 的；变更的内容也要先审查',
    do: '审查变更后的内容，把 review 的 on、reviewer、approver、result 改成这一次的',
  },
  'review/incomplete': {
    what: '保密审查记录不全，缺 {value}',
    do: '补上 review 的 author（拟稿）、approver（审批人）、basis（依据），例如 basis: 政府信息公开条例第十四条',
  },
  'history/backdated': {
    what: '发布日期 {published} 比 git 里第一次有这条记录的日期 {first} 早 {limit} 天以上；发布日期不得往前写',
    do: '写实际在本网站公开的日期；这次提交是导入旧信息的，把提交编号写进 site.yaml 的 imports',
  },
  'history/moved-back': {
    what: '{on} 的提交把发布日期从 {before} 改到了更早，现在是 {after}；发布日期不得往前改',
    do: '改回原来的日期；原来写错了的，在 changes 里写一条“更正”说明',
  },
  'item/unverified': {
    what: '长期公开的信息自 {value} 起没有核对过，已超过 {limit} 个月',
    do: '核对内容是否仍然准确，改正后写上 verified_on（核对日期）',
  },
  'item/no-summary': {
    what: '没有内容概述（summary）；目录应包括索引、名称、内容概述、生成日期（政府信息公开条例第十二条）',
    do: '补一句 20 至 200 字的概述，不重复标题',
  },
  'doc-no/missing': { what: '这是{value}，却没有写文号（doc_no）', do: '补上文号：{offer}；确实没有文号的，体裁不写公文文种' },
  'item/incomplete': {
    what: '还缺 {count} 项：{choices}',
    do: '逐项补上；同一事项下都一样的，写在目录事项里，用 duty 指向它，不必每条重写（政府信息公开条例第十二条）',
  },
  'form/date': {
    what: '正文有 {count} 处日期没有按公文格式写，例如“{value}”',
    do: '用阿拉伯数字，年份写全，月、日前不加 0：{suggestion}（GB/T 9704—2012 7.3.5.4）；表格里的不论',
  },
  'form/half-width': { what: '正文有 {count} 处汉字之间用了半角标点，例如“{value}”', do: '改用全角：{suggestion}（GB/T 15834—2011）' },
  'attachment/unattached': {
    what: '附件说明写了“{value}”，却没有附上',
    do: '把文件放在旁边，写进 attachments；附件全文在正文里的，在它前面另起一行写“附件”或“附件1”',
  },
  'attachment/unnamed': {
    what: '附了“{value}”，附件说明里没有写',
    do: '对照原件在附件说明里补上，或取下附件；附件说明与附件应当一一对应（GB/T 9704—2012 7.3.4）',
  },
  'attachment/renamed': {
    what: '附件说明写的是“{expected}”，附件的标题却是“{value}”',
    do: '对照原件改成一样的名称（GB/T 9704—2012 7.3.4）',
  },
  'summary/length': {
    what: '内容概述有 {length} 字，应在 {least} 至 {limit} 字之间',
    do: '太短的补上对象、要点和时间，太长的只留要点；全文在正文里（政府信息公开条例第十二条）',
  },
  'summary/title': { what: '内容概述和标题一样，没有说出更多', do: '写一两句话：对谁、做什么、从什么时候起' },
  'theme/unknown': {
    what: '主题分类“{value}”不是中国政府网主题分类的末级',
    do: '写作“甲\\乙”，例如 综合政务\\政务公开；{near}',
  },
  'genre/unknown': { what: '体裁“{value}”不在体裁表里', do: '{near}；本站确实另有这种体裁的，在 site.yaml 的 genres 里写上' },
  'genre/title': { what: '体裁写的是“{value}”，标题的文种却是“{other}”', do: '对照原件改正其中一个（GB/T 9704—2012 7.3.1）' },
  'category/not-leaf': { what: '类别“{value}”下面还有小类', do: '写小类：{choices}' },
  'status/outdated': {
    what: '有效性写的是“{value}”，但 {key} 写着 {other}',
    do: '把 status 改为“{target}”，或删去这一行由日期判断；网页已按日期显示',
  },
  'status/expiring': {
    what: '还有 {count} 日失效（{value}，提前 {limit} 日提醒）',
    do: '需要继续执行的，期满前评估并重新发布；不再执行的，不用处理，期满后网页自动显示“失效”',
  },
  'item/no-raised-on': {
    what: '回应关切没有写舆情时间（raised_on），看不出多久作出回应',
    do: '补上所回应的关切出现的时间，写到分钟更好，例如 2026-11-19 08:30（国办发〔2016〕80号要求及时回应）',
  },
  'activity/in-advance': {
    what: '{value}在活动以前（{published}）发布了；site.yaml 的 advance_notice_types 没有允许预告{value}，公务接待和外出考察的行程尤其不得事先公开',
    do: '活动以后再发布，并把 published_at 写成那时的时间；确实允许预告的，在 site.yaml 的 advance_notice_types 里写上“{value}”（现在允许：{choices}）',
  },
  'activity/nil-contradicted': {
    what: '声明 {name} 在 {on} 没有应公开的活动，同一天的“{other}”却说有',
    do: '删去声明，或把它的 time 改成没有活动的半天（上午、下午）',
  },
  'activity/unreported': {
    what: '预告的活动日期 {on} 已过，还没有发布报道',
    do: '在同一文件里改写成报道，删去 state，published_at 写发布报道的时间；没有举行的，state 写改期或取消并说明原因',
  },
  'activity/notice-late': {
    what: '{on} 的活动到 {published} 才预告，晚于上班前的时限 {limit}',
    do: '以后在时限以前预告；不要改动发布时间',
  },
  'activity/reported-early': {
    what: '写作已举行，发布时间 {published} 却早于活动开始（{on}）',
    do: '预告请写 state: 预告；报道请把 published_at 写成发布报道的时间',
  },
  'activity/vague-place': {
    what: '“{value}”看不出去了哪里；不写的只限于条例第十四条至第十六条所列：国家秘密，公开后可能危及国家安全、公共安全、经济安全、社会稳定的，商业秘密、个人隐私，内部事务和过程性信息（政府信息公开条例）',
    do: '写到镇、村或者单位；属于上述情形的，说明不公开的依据',
  },
  'activity/vague-matter': {
    what: '“{value}”看不出办了什么事，正文也没有说；不写的只限于条例第十四条至第十六条所列：国家秘密，公开后可能危及国家安全、公共安全、经济安全、社会稳定的，商业秘密、个人隐私，内部事务和过程性信息（政府信息公开条例）',
    do: '写明事项、结果和参加单位；属于上述情形的，说明不公开的依据',
  },
  'activity/late': { what: '{on} 的活动到 {published} 才发布，没有做到当日公开', do: '以后当日发布；不要改动发布时间' },
  'activity/silent': {
    what: '{name} 最近一条公务活动在 {on}，此后 {count} 个工作日没有公布，达到 {limit} 个工作日',
    do: '补上公务活动；休假或没有应公开活动的，发一条声明（nil: true）；离任的，在 posts 里写 until',
  },
  'request/date-order': { what: '{label} {value} 早于{other} {limit}', do: '对照登记簿改正其中一个日期' },
  'request/extended-late': {
    what: '延期日期 {value} 晚于原期限的最后一日 {limit}；期限届满以后不能延期',
    do: '对照登记簿改正日期；确实晚于期限的，删去 extended（政府信息公开条例第三十三条）',
  },
  'request/half-answer': { what: '写了{label}，却没有{other}（{key}）', do: '补上 {key}；还没有答复的，把答复的各项都删去' },
  'request/ground': { what: '理由“{value}”不属于“{other}”', do: '改正理由或答复类型；“{other}”的理由：{choices}' },
  'request/no-ground': { what: '答复是“{value}”，却没有写理由（ground）', do: '写明理由（政府信息公开条例第三十六条）：{choices}' },
  'request/consultation-days': { what: '征求其他机关意见的工作日“{value}”不是 0 到 {limit} 的整数', do: '只写工作日的天数' },
  'request/late': {
    what: '答复期限是 {limit}，{answer}',
    do: '{ask}对照登记簿改正，征求第三方和其他机关意见的时间要登记（政府信息公开条例第三十三条）',
  },
  'request/due-soon': {
    what: '答复期限 {due} 还剩 {count} 个工作日',
    do: '按期答复；需要延期的，在期限届满以前批准（政府信息公开条例第三十三条）',
  },
  'request/third-party-late': {
    what: '第三方应在 {due} 以前提出意见（{limit} 个工作日），超过的时间不从答复期限中扣除',
    do: '期满没有收到意见的，由本机关决定是否公开，不再等待（政府信息公开条例第三十二条）',
  },
  'request/party-late': {
    what: '党务公开申请的答复期限到 {due}，{answer}',
    do: '{ask}对照登记簿改正；本地规定的期限不同的，在 site.yaml 的 limits 里写 party_request 和 party_request_extended',
  },
  'request/no-calendar': {
    what: '答复期限落在 {value} 年，这一年的放假安排没有收录，算不出最后一日',
    do: '国务院办公厅公布放假安排以后，更新本程序的日历',
  },
  'request/unapproved': {
    what: '{value} 的延期没有写批准人（approved_by），期限不因此延长',
    do: '补上同意延期的政府信息公开工作机构负责人（政府信息公开条例第三十三条）',
  },
  'request/supplement-late': {
    what: '告知补正超过了收到申请后 {limit} 个工作日',
    do: '以后按期告知；日期有误的对照登记簿改正（政府信息公开条例第三十条）',
  },
  'report/department': {
    what: '文件名是“{expected}”，单位却写 {value}；一个单位一年只有一份年度报告，文件名就是单位代码',
    do: '把文件改名为 {value}.md，或改正 department（单位）',
  },
  'report/sum': {
    what: '“{row}”一行“{column}”一栏是 {value}，应为 {expected}（{cells}）',
    do: '改正这一栏，或改正相加的各栏（国办公开办函〔2021〕30号）',
  },
  'report/balance': {
    what: '“{row}”一行“{column}”一栏是 {value}，应为 {expected}（{cells}）',
    do: '第一项加第二项之和等于第三项加第四项之和；改正这四项中不对的一项（国办公开办函〔2021〕30号）',
  },
  'report/carried': {
    what: '“{row}”一行“{column}”一栏是 {value}，上一年度报告（{other}）的结转下年度却是 {expected}',
    do: '对照申请登记簿改正其中一个',
  },
  'report/unfilled': { what: '正文还有“{value}”', do: '填上这个数或内容，或删去这一句' },
  'report/late': {
    what: '{year} 年的年度报告应在 {limit} 以前公布，{value} 才公布',
    do: '以后按时公布；不要改动发布日期（政府信息公开条例第四十九条）',
  },
  'report/missing': {
    what: '{label}还没有 {year} 年的政府信息公开工作年度报告（政府信息公开条例第四十九条）',
    do: '起草：npm run report -- annual --department {code} --year {year}；已有这个文件的，改正它的错误并公开',
  },
  'report/parts': {
    what: '正文缺少：{value}（国办公开办函〔2021〕30号规定六个部分）',
    do: '补上这些部分，标题写作二级标题，例如：## 一、总体情况',
  },
  'figures/head': {
    what: '数据的表头里“{value}”看不出是哪一年的数',
    do: '第一行写列名，除第一格外每格写明年份，例如：项目、2025年预算、2025年决算；增减、同比、完成率、占比照原样写，只列在表里，不当作哪一年的数；文字说明写进 note（说明）；表格放在 CSV 文件里的，文件名以 .csv 结尾',
  },
  'figures/cells': {
    what: '数据“{row}”一行有 {count} 格，表头有 {expected} 格',
    do: '补上或去掉一格；数里有千分号的，用制表符分格，或放进 CSV 文件',
  },
  'figures/number': {
    what: '数据“{row}”一行“{column}”一栏写作“{value}”，不是数',
    do: '只写数，没有的写 0，没有公布的空着；百分号写在列名里，例如 完成率%；文字写进 note（说明）',
  },
  'figures/twice': { what: '数据里“{value}”写了两次', do: '每一行、每一栏只写一次' },
  'figures/unit': { what: '数据没有写单位，不知道是元还是万元', do: '补上 unit（单位），或在第一格写明，例如 项目（万元）' },
  'figures/unit-unknown': {
    what: '数据的单位写作“{value}”，不知道合多少万元，不能与其他单位对照',
    do: '单位只写元、千元、万元、亿元中的一个，unit（单位）与列名里写的一致',
  },
  'figures/sum': {
    what: '数据“{row}”一行“{column}”一栏写作 {value}，各项相加是 {expected}（{cells}）',
    do: '对照报表改正其中一个数',
  },
  'figures/no-note': { what: '数据是空表，没有说明为什么', do: '在 figures 下写 note（说明），例如：本单位没有使用政府性基金安排的支出' },
  'project/stage-twice': { what: '阶段“{value}”写了两次', do: '每个阶段用不同的名称；公开信息凭名称归到阶段' },
  'project/stage-order': {
    what: '阶段“{name}”的{label}日期 {value} 早于前面阶段“{other}”的 {limit}',
    do: '对照项目计划改正日期，或把阶段按先后次序排列',
  },
  'project/stage-skipped': {
    what: '阶段“{name}”没有写实际完成日期，后面的“{other}”却已完成',
    do: '补上 done_on（实际完成），或核对后面的阶段',
  },
  'project/stage-alone': { what: '写了阶段“{value}”，却没有写属于哪个项目', do: '补上一行 project（项目），写项目的文件名' },
  'project/stage-unknown': { what: '项目“{other}”没有“{value}”这个阶段', do: '{near}；与项目里写得一样，可选：{choices}' },
  'project/unplanned': { what: '写了完成的数量，却没有计划的数量，不知道完成了多少', do: '补上 plan（计划）的 amount 和 unit' },
  'project/unit': { what: '完成的单位“{value}”与计划的单位“{expected}”不同，不能比较', do: '换算成同一个单位' },
  'project/no-owner': { what: '重点工作没有写责任领导', do: '补上 owner（责任领导），写领导干部的代码' },
  'project/overdue': {
    what: '阶段“{name}”计划 {value}完成，还没有写实际完成日期',
    do: '完成的补上 done_on；没有完成的，在 aspects 的“执行进度”里说明原因，updated_on 写说明的日期',
  },
  'report/words': { what: '正文写“{sample}”，表格“{row}”一行“{column}”一栏却是 {value}', do: '改正正文或表格，两处应当一致' },
  'website-report/late': {
    what: '{year} 年的政府网站工作年度报表应在 {limit} 以前公布，{value} 才公布',
    do: '以后按时公布；不要改动发布日期（国办函〔2018〕12号）',
  },
  'website-report/missing': {
    what: '还没有 {year} 年的政府网站工作年度报表，应在 {limit} 以前公布',
    do: '发布一条标题含“政府网站工作年度报表”的公开信息，period 写 {year}（国办函〔2018〕12号）；没有自己网站的，删去 site_id_code',
  },
  'report/blank': { what: '“{label}”的表有 {count} 栏没有填：{value}', do: '填上数字，没有的写 0' },
  'personal-data/id-number': {
    what: '这里有身份证号码 {value}（本程序已遮盖，文件里是完整号码）',
    do: '在文件里遮盖号码，只留前两位和后三位，或者整个删去；已提交的历史也要清除',
  },
  'personal-data/bank-card': {
    what: '这里有银行卡号 {value}（本程序已遮盖，文件里是完整号码）',
    do: '在文件里遮盖号码，只留前两位和后四位，或者整个删去；已提交的历史也要清除',
  },
  'personal-data/contact': {
    what: '这里有作为联系电话公布的手机号码 {value}（本程序已遮盖，文件里是完整号码）',
    do: '本来就要公布的联系电话可以保留，最好换成固定电话；个人的号码要遮盖，例如 138****1234',
  },
  'personal-data/address': {
    what: '这里有住址 {value}（本程序已遮盖，文件里写到了村、组、门牌）',
    do: '住址只写到乡镇、街道；已提交的历史也要清除',
  },
  'personal-data/hardship': {
    what: '这里把姓名 {value} 和疾病、残疾、低保等情况写在一起（本程序已遮盖，文件里是全名）',
    do: '删去病种、残疾等原因，或者遮盖姓名，例如 张*；已提交的历史也要清除',
  },
  'personal-data/mask': {
    what: '这里的号码 {value} 遮盖得不够：露出了前 {first} 位、后 {last} 位，最多露出前 {allowed_first} 位、后 {allowed_last} 位',
    do: '多遮几位；本地规定允许多露的，在 site.yaml 的 mask_policy 里写明',
  },
  'text/wrong-word': {
    what: '“{value}”应为“{expected}”',
    do: '改正',
  },
  'text/mixed-script': {
    what: '简体文字里有 {count} 个繁体字：{value}',
    do: '改成简体字，多半是转换或者粘贴时带进来的',
  },
  'words/cells': {
    what: 'words.csv 的这一行“{value}”没有写全',
    do: '每行两格：写法（至少两个字）、应为',
  },
  'item/hollow': {
    what: '除了标题和套话只有 {length} 个字（至少 {least} 字），也没有附件',
    do: '写上正文或者加上附件；没有可公开的内容的，写 nil: true 并说明',
  },
  'item/same-text': {
    what: '正文和“{name}”（{other}）完全相同，标题却不同',
    do: '换成这条信息自己的内容；是同一条的，撤回一条',
  },
  'item/scan': {
    what: '没有正文，附件里也没有可以检索的文字，像是扫描件',
    do: '写上正文，或者换成有文字的文件',
  },
  'secrecy/mark': {
    what: '这里有不得公开的标志“{value}”',
    do: '不要公开；已经解密或者可以公开的，办理手续后删去标志',
  },
  'secrecy/draft': {
    what: '标题写着“{value}”，却不是征求意见',
    do: '过程性文本不公开；已经定稿的，改用定稿和正式标题',
  },
  'attachment/secrecy-mark': {
    what: '附件的文字里有不得公开的标志：{value}',
    do: '不要公开；已经解密或者可以公开的，办理手续后换成没有标志的文件',
  },
  'attachment/draft-mark': {
    what: '附件开头写着“{value}”，却不是征求意见',
    do: '过程性文本不公开；已经定稿的，换成定稿',
  },
  'attachment/id-number': {
    what: '附件的文字里有 {count} 个身份证号码：{held}（本程序已遮盖）',
    do: '在附件里遮盖号码，只留前两位和后三位，或者整个删去，再放进来；已提交的历史也要清除',
  },
  'attachment/bank-card': {
    what: '附件的文字里有 {count} 个银行卡号：{held}（本程序已遮盖）',
    do: '在附件里遮盖号码，只留前两位和后四位，或者整个删去，再放进来；已提交的历史也要清除',
  },
  'attachment/mobile': {
    what: '附件的文字里有 {count} 个手机号码：{held}（本程序已遮盖）',
    do: '在附件里遮盖号码，例如 138****1234，或者整个删去，再放进来；已提交的历史也要清除',
  },
  'attachment/contact': {
    what: '附件的文字里有 {count} 个作为联系电话公布的手机号码：{held}（本程序已遮盖）',
    do: '本来就要公布的联系电话可以保留，最好换成固定电话；个人的号码要遮盖，例如 138****1234',
  },
  'attachment/address': {
    what: '附件的文字里有 {count} 个住址：{held}（本程序已遮盖）',
    do: '住址只写到乡镇、街道，再放进来；已提交的历史也要清除',
  },
  'attachment/hardship': {
    what: '附件的文字里有 {count} 处把姓名和疾病、残疾、低保等情况写在一起：{held}（本程序已遮盖）',
    do: '删去病种、残疾等原因，或者遮盖姓名，例如 张*，再放进来；已提交的历史也要清除',
  },
  'attachment/mask': {
    what: '附件的文字里有 {count} 个号码遮盖得不够：{held}；露出了前 {first} 位、后 {last} 位，最多露出前 {allowed_first} 位、后 {allowed_last} 位',
    do: '多遮几位；本地规定允许多露的，在 site.yaml 的 mask_policy 里写明',
  },
  'personal-data/mobile': {
    what: '这里有手机号码 {value}（本程序已遮盖，文件里是完整号码）',
    do: '在文件里遮盖号码，例如 138****1234，或者整个删去；已提交的历史也要清除',
  },
  'output/dead-link': { what: '站内链接“{value}”没有对应的页面或文件', do: '这是模板或地址的问题；请把这一行报告给维护者' },
  'output/unreachable': { what: '从首页没有链接能到达这个页面', do: '这是模板或地址的问题；请把这一行报告给维护者' },
  'output/meta': {
    what: '页面的 {name} 标签是“{value}”，应当有值，只有一个值，并且写法正确（政府网站发展指引）',
    do: '改正这条记录、它的类别或者 site.yaml 里的值，再构建一次',
  },
  'output/third-party': { what: '页面会向其他网站“{value}”发出请求', do: '改用站内文件' },
};
