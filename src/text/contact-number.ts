/** What stands before a number that is meant to be called. */
const introduces = /电\s*话|热线|联系人|联系方式|传真|咨询|拨打|致电|值班|经办人|负责人|责任人|报名/;
/** Of whom something is told, rather than whom to call. */
const ofAPerson =
  /申请人|当事人|本人|我的|我家|患者|户主|受助|受益|家属|业主|家长|学生|投诉人|举报人|来信人|信访人|村民|居民|低保|贫困|脱贫|残疾|身份证|补贴|补助|救助|银行卡|卡号/;
/** Columns of a table of offices and firms, and those of a list of people. */
const ofOffices = /单位|部门|机构|科室|联系人|负责人|责任人|企业|公司|供应商|学校|医院|网点|站点|窗口|职务/;

/** A heading such as 联系方式： above it introduces it as well. */
const shortHeading = 20;
/** How far before an introduction it is told whose number follows. */
const closeBefore = 20;

/**
 * Whether a mobile number is one that an office or firm has published to be called: its line, or a heading above it, introduces it so, or it stands in
 * a table of offices, by `head`, the names of its columns. A number of somebody of whom something is told is none, nor one in a list of people.
 */
export function isContactNumber(text: string, at: number, head: string): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start, at);
  if (head !== '' && !head.startsWith(line)) return introduces.test(head) && ofOffices.test(head) && !ofAPerson.test(head);
  const said = introduces.test(line) ? line : `${headingAbove(text, start)}${line}`;
  const introduced = said.search(introduces);
  return introduced >= 0 && !ofAPerson.test(said.slice(Math.max(0, introduced - closeBefore)));
}

function headingAbove(text: string, start: number): string {
  const above = text.slice(0, start).trimEnd();
  const heading = above.slice(above.lastIndexOf('\n') + 1);
  return heading.length <= shortHeading && /[：:]$/.test(heading) ? heading : '';
}
