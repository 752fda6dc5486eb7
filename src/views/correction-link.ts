/** Where readers say that something on a page is wrong: a form, or else an address for mail. */
export type CorrectionWay = { readonly form: string } | { readonly mail: string };

/** The page that is reported. */
export interface CorrectedPage {
  readonly title: string;
  /** 索引号 of an item, 编号 of a letter or a request. */
  readonly number?: string;
  /** With its host. */
  readonly url: string;
}
export interface CorrectionLink {
  readonly href: string;
  /** Whether it leaves the site for another page. */
  readonly leaves: boolean;
  /** Where it leads, and what it takes along. */
  readonly said: string;
}

/** A link to a form with the page in its query (`page`, `title`, `number`), or to a letter whose subject and text name the page already. */
export function correctionLink(way: CorrectionWay, page: CorrectedPage): CorrectionLink {
  return 'form' in way ? formLink(way.form, page) : mailLink(way.mail, page);
}

function formLink(form: string, { title, number, url }: CorrectedPage): CorrectionLink {
  const to = new URL(form);
  to.searchParams.set('page', url);
  to.searchParams.set('title', title);
  if (number) to.searchParams.set('number', number);
  return { href: to.href, leaves: true, said: `打开 ${to.host} 上的表单，网址里带着${carried(number)}` };
}

/** Longer titles are cut: mail programs take addresses of some 2,000 characters, and a Chinese character needs nine of them. */
const titleLength = 60;

function mailLink(mail: string, { title, number, url }: CorrectedPage): CorrectionLink {
  const characters = [...title];
  const cut = characters.length > titleLength ? `${characters.slice(0, titleLength).join('')}…` : title;
  const subject = `纠错：${cut}`;
  const body = [...(number ? [`编号：${number}`] : []), `网址：${url}`, '哪里有误：', ''].join('\r\n');
  const to = encodeURIComponent(mail).replace('%40', '@');
  return {
    href: `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    leaves: false,
    said: `给 ${mail} 写电子邮件，信里已写好${carried(number)}`,
  };
}

const carried = (number: string | undefined): string => (number ? '本页的标题、编号和网址' : '本页的标题和网址');
