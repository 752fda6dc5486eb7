import { tablesIn } from './text-table.ts';

/** An address at which a person lives, more closely than the township. */
export interface HomeAddress {
  /** As far as it may be shown: to the township. */
  readonly masked: string;
  readonly at: number;
}

const label = '(?:家庭|居住|户籍|现居住?|常住|身份证|详细)?(?:住址|家庭地址|居住地址|户籍地址|户籍所在地|户籍地|常住地址|身份证地址)';
/** Most texts name nobody's home. */
const named = /住址|家庭地址|居住地址|户籍|常住地址|身份证地址|家住|现住|住在|居住于|居住在/;
/** The number of a house, flat or group of a village. */
const exact = /[\d０-９一二三四五六七八九十]+(?:号|组|社|队|幢|栋|弄|单元|室|户)/;
const belowTownship = /[\u4e00-\u9fa5](?:村|社区|小区|新村|花园|家园|公寓|屯|胡同)/;

/** “住址：……” says whose home it is; a village alone is enough there. */
const labelled = new RegExp(
  `${label}\\s*(?:[：:]|[为是在](?=[\\u4e00-\\u9fa5]{2}))\\s*(?=([\\u4e00-\\u9fa5][^，。；、,;\\n|）)"]{3,50}))`,
  'g',
);
/** In a sentence, the number of a house tells it from a rule about where people live. */
const told = /(?:家住|现住|住在|居住于|居住在)(?=([\u4e00-\u9fa5][^，。；、,;\n|）)"]{3,50}))/g;

const column = new RegExp(`^(?:${label}|地址)(?:[（(].*)?$`);
const ofPeople = /姓\s*名|户主|身份证|申请人|患者|性别/;
const ofOffices = /单位|企业|公司|机构|学校|供应商|法定代表人/;

/**
 * Home addresses that a text names as such (永安市政务公开个人信息保护规定: only to the township). An address that nothing calls somebody's home is none: those
 * of offices, firms and building sites are published by the thousand, and look the same.
 */
export function findHomeAddresses(text: string): HomeAddress[] {
  if (!named.test(text) && !text.includes('地址')) return [];
  const inLines = [...text.matchAll(labelled), ...text.matchAll(told)].flatMap((match) => {
    // Looked ahead at and not taken, because lines that a file runs together name another home before the first ends.
    const [words, address = ''] = match;
    const isCalledSo = /[：:]/.test(words);
    return exact.test(address) || (isCalledSo && belowTownship.test(address)) ? [found(address, match.index + words.length)] : [];
  });
  return [...inLines, ...inTables(text)].sort((a, b) => a.at - b.at);
}

function inTables(text: string): HomeAddress[] {
  if (!ofPeople.test(text)) return [];
  return tablesIn(text, ofPeople).flatMap(({ head, rows }) => {
    const number = head.findIndex((name) => column.test(name));
    const names = head.join(' ');
    if (number < 0 || !ofPeople.test(names) || ofOffices.test(names)) return [];
    return rows.flatMap(({ cells }) => {
      const cell = cells[number];
      return cell && (exact.test(cell.text) || belowTownship.test(cell.text)) ? [found(cell.text, cell.at)] : [];
    });
  });
}

function found(address: string, at: number): HomeAddress {
  const end = /^.*?(?:镇|乡|街道|苏木)/.exec(address)?.[0] ?? /^.*?[省市州盟区县旗]/.exec(address)?.[0] ?? '';
  return { masked: `${end}***`, at };
}
