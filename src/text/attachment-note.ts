/** A name in the 附件说明 of a document (GB/T 9704—2012, 7.3.4), and whether the text itself holds what it names. */
export interface NamedAttachment {
  readonly name: string;
  /** Line of the text, counted from 0. */
  readonly line: number;
  readonly isInText: boolean;
}

const begins = /^[\s\u3000*]*附\s*件?\s*[:：]\s*(?<rest>.*)$/;
const numbered = /^[\s\u3000*]*(?:附件)?\s*(?<number>[1-9１-９]\d?)\s*[.．、:：\\]+\s*(?<name>.+)$/;

/**
 * The names that the note after the text gives: 附件：名称, or 附件：1.名称 with a line for each. A note without names (附件： and then a title) is the head
 * of an attachment that follows. What the note says is 略 was left out on purpose, and 详见正文 names nothing.
 */
export function namedAttachments(source: string): NamedAttachment[] {
  if (!source.includes('附')) return [];
  const lines = source.split('\n');
  const start = lines.findIndex((line) => begins.test(line));
  if (start < 0) return [];
  const { names, end } = namesOf(lines, start);
  const after = lines.slice(end);
  return names
    .filter(
      ({ name }) =>
        plainName(name).length > 1 && !/[（(]略[)）]$|[（(]此件|^略$|^无[。]?$|^(?:详见|见(?:正文|附件|附表|文末|文后|后))/.test(name),
    )
    .map(({ name, line }, i) => ({
      name,
      line,
      isInText: isLink(lines[line]) || standsIn(after, name, names.length > 1 ? i + 1 : undefined),
    }));
}

/** A name that leads to a file from where it stands. */
const isLink = (line = ''): boolean => line.includes('](');

interface Name {
  readonly name: string;
  readonly line: number;
}

function namesOf(lines: readonly string[], start: number): { readonly names: readonly Name[]; readonly end: number } {
  const rest = begins.exec(lines[start] ?? '')?.groups?.['rest']?.trim() ?? '';
  if (rest && !numbered.test(rest)) return { names: [{ name: withoutMarks(rest), line: start }], end: start + 1 };
  const names: Name[] = [];
  let end = start + 1;
  for (let i = start; i < lines.length; i++) {
    const line = i === start ? rest : (lines[i] ?? '');
    if (line.trim() === '') continue;
    const { number, name } = numbered.exec(line)?.groups ?? {};
    if (number && Number(number.normalize('NFKC')) === names.length + 1) names.push({ name: withoutMarks(name ?? ''), line: i });
    // A long name goes on in a second line where the next number follows.
    else if (!isGoneOn(names, line, lines.slice(i + 1))) break;
    end = i + 1;
  }
  return { names, end };
}

function isGoneOn(names: Name[], line: string, next: readonly string[]): boolean {
  const last = names.at(-1);
  const following = next.find((text) => text.trim() !== '') ?? '';
  if (!last || Number(numbered.exec(following)?.groups?.['number']?.normalize('NFKC')) !== names.length + 1) return false;
  names[names.length - 1] = { ...last, name: last.name + withoutMarks(line) };
  return true;
}

/** Without what Markdown and links add, and without a mark at the end. */
const withoutMarks = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{2}/g, '')
    .trim()
    .replace(/[。；;，,]$/, '');

/** A name as names are compared: without number, extension, brackets, quotation marks and spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|csv|zip|rar|txt|jpe?g|png)$/i, '')
    .replace(/^\s*附\s*件?\s*\d*\s*[:.、-]*\s*/, '')
    .replace(/^\d{1,2}[.、]\s*/, '')
    .replace(/[\s"'“”‘’《》〈〉()[\]【】〔〕:,、.·—_-]/g, '');

/** Whether two names mean one attachment: the same, or one within the other, as a short title is within a long one. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  return one === other || (one.length > 3 && other.includes(one)) || (other.length > 3 && one.includes(other));
}

/** Whether lines hold an attachment: under the word 附件, with its number where there are several, under its title, or as a link. */
function standsIn(lines: readonly string[], name: string, number: number | undefined): boolean {
  const head = number ? new RegExp(`^[\\s#*\\u3000]*附\\s*件?\\s*${number}(?!\\d)`) : /^[\s#*\u3000]*附\s*件?\s*1?\s*[:：]?[\s*]*$/;
  const wanted = plainName(name);
  return lines.some((line) => {
    if (line.trim() === '') return false;
    if (head.test(line.normalize('NFKC'))) return true;
    const plain = plainName(withoutMarks(line.replace(/^[\s#*\u3000]+/, '')));
    return plain === wanted || (plain.length > 4 && (wanted.startsWith(plain) || (isLink(line) && plain.includes(wanted))));
  });
}
