/** Something that tells who a person is, as it is written in a sentence and alone in a cell. */
export interface PersonalValue {
  readonly kind: 'id-number' | 'mobile' | 'bank-card' | 'address';
  readonly name: string;
  readonly text: string;
  readonly sentence: string;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(random: Random, [first, ...rest]: readonly [T, ...(readonly T[])]): T =>
  [first, ...rest][whole(random, 0, rest.length)] ?? first;
const digits = (random: Random, count: number): string => Array.from({ length: count }, () => whole(random, 0, 9)).join('');
const padded = (n: number): string => String(n).padStart(2, '0');

const regions = ['110105', '310104', '350481', '360730', '420106', '440106', '510104', '610102', '650102', '820101'] as const;

/** GB 11643—1999, and one in five of the form of GB 11643—1989; some in groups, some with full-width digits. */
function idNumber(random: Random): string {
  const region = pick(random, regions);
  const [month, day] = [padded(whole(random, 1, 12)), padded(whole(random, 1, 28))];
  if (random() < 0.2) return `${region}${padded(whole(random, 20, 99))}${month}${day}${digits(random, 3)}`;
  const body = `${region}${whole(random, 1930, 2024)}${month}${day}${digits(random, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const check = '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11] ?? '';
  const id = `${body}${random() < 0.3 ? check.toLowerCase() : check}`;
  const form = random();
  if (form < 0.1) return `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
  return form < 0.2 ? fullWidth(id) : id;
}

const fullWidth = (text: string): string => text.replace(/[\dXx]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function mobile(random: Random): string {
  const [a, b, c] = [`1${whole(random, 3, 9)}${digits(random, 1)}`, digits(random, 4), digits(random, 4)];
  const form = random();
  if (form < 0.15) return `${a} ${b} ${c}`;
  if (form < 0.3) return `${a}-${b}-${c}`;
  return form < 0.4 ? fullWidth(`${a}${b}${c}`) : `${a}${b}${c}`;
}

/** ISO/IEC 7812 with its last digit by Luhn. */
function bankCard(random: Random): string {
  const length = pick(random, [16, 17, 18, 19] as const);
  const body = `62${digits(random, length - 3)}`;
  const sum = [...body].toReversed().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  const card = `${body}${(10 - (sum % 10)) % 10}`;
  return random() < 0.3 ? (card.match(/.{1,4}/g) ?? []).join(' ') : card;
}

const towns = ['城关街道', '柳林镇', '南溪乡', '东河镇'] as const;
const villages = ['向阳村', '石桥村', '清水湾村', '大坪村'] as const;
const estates = ['幸福小区', '锦绣花园', '澄水家园', '文峰公寓'] as const;
function address(random: Random): string {
  const town = `${random() < 0.5 ? '澄溪县' : ''}${pick(random, towns)}`;
  if (random() < 0.5)
    return `${town}${pick(random, villages)}${random() < 0.5 ? `${whole(random, 1, 20)}组` : '三组'}${random() < 0.5 ? `${whole(random, 1, 200)}号` : ''}`;
  return `${town}${pick(random, estates)}${whole(random, 1, 30)}${pick(random, ['号楼', '幢', '栋'])}${whole(random, 1, 4)}单元${whole(random, 1, 30)}0${whole(random, 1, 4)}室`;
}

const surnames = ['王', '李', '张', '刘', '陈', '欧阳'] as const;
const given = ['小丫', '建国', '芳', '伟明', '秀英'] as const;

interface Maker {
  readonly kind: PersonalValue['kind'];
  readonly make: (random: Random) => string;
  readonly sentences: readonly [string, ...string[]];
}
const makers: readonly [Maker, ...Maker[]] = [
  { kind: 'id-number', make: idNumber, sentences: ['NAME，身份证号VALUE', 'NAME（VALUE）', '持证人NAME公民身份号码：VALUE', 'NAME VALUE'] },
  { kind: 'mobile', make: mobile, sentences: ['NAME，手机VALUE', 'NAME（VALUE）', '申请人NAME联系电话：VALUE', 'NAME VALUE'] },
  { kind: 'bank-card', make: bankCard, sentences: ['NAME，卡号VALUE', '汇入NAME账户（VALUE）', 'NAME的银行卡：VALUE', 'NAME VALUE'] },
  {
    kind: 'address',
    make: address,
    sentences: ['NAME，住址：VALUE', 'NAME家住VALUE', 'NAME，家庭住址为VALUE', '户主NAME（户籍地址：VALUE）', 'NAME现住VALUE'],
  },
];

/** So many values, as many of each kind. */
export function personalValues(random: Random, count: number): PersonalValue[] {
  const [first] = makers;
  return Array.from({ length: count }, (_, i) => {
    const { kind, make, sentences } = makers[i % makers.length] ?? first;
    const [name, text] = [`${pick(random, surnames)}${pick(random, given)}`, make(random)];
    return { kind, name, text, sentence: pick(random, sentences).replace('NAME', name).replace('VALUE', text) };
  });
}

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 统一社会信用代码 (GB 32100—2015) of an organ (11), an enterprise (91) or a trader (92), with its check character. */
function creditCode(random: Random): string {
  const organisation = random() < 0.5 ? digits(random, 9) : Array.from({ length: 9 }, () => codeAlphabet[whole(random, 0, 30)]).join('');
  const body = `${pick(random, ['11', '12', '91', '92', '93'])}${pick(random, regions)}${organisation}`;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, i) => total + weight * codeAlphabet.indexOf(body[i] ?? ''), 0);
  return `${body}${codeAlphabet[(31 - (sum % 31)) % 31]}`;
}

const serial = (random: Random, length: number): string => String(whole(random, 1, 10 ** length - 1)).padStart(length, '0');
const officeLines: readonly ((random: Random) => string)[] = [
  (random) => `统一社会信用代码：${creditCode(random)}`,
  (random) => `索引号 ${creditCode(random)}/${whole(random, 2008, 2026)}-${serial(random, 5)}`,
  (random) => `索引号：${digits(random, 9)}/${whole(random, 2008, 2026)}${padded(whole(random, 1, 12))}-${serial(random, 5)}`,
  (random) => `索引号 ${pick(random, regions)}0000/${whole(random, 2008, 2026)}-${serial(random, 6)}`,
  (random) => `澄政办发〔${whole(random, 2000, 2026)}〕${whole(random, 1, 400)}号`,
  (random) => `拨打${pick(random, ['12345', '12315', '12388', '96110', '110', '400-810-2000'])}热线`,
  (random) =>
    `电话：0${whole(random, 10, 999)}-${whole(random, 2, 8)}${digits(random, 7)}、0${whole(random, 100, 999)}${whole(random, 2, 8)}${digits(random, 6)}`,
  (random) => `金额${whole(random, 1, 9)}${digits(random, whole(random, 3, 14))}.${digits(random, 2)}元`,
  (random) => `投资${whole(random, 1, 9)}${digits(random, 10)}元，其中￥${whole(random, 13, 19)}${digits(random, 9)}`,
  (random) => `地址：城关街道澄水大道${whole(random, 1, 300)}号政务中心${whole(random, 1, 9)}楼${whole(random, 101, 999)}室`,
];

/** So many lines with numbers that offices publish. */
export const officeText = (random: Random, count: number): string[] =>
  Array.from({ length: count }, (_, i) => officeLines[i % officeLines.length]?.(random) ?? '');
