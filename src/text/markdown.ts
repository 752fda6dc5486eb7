import MarkdownIt, { type Token } from 'markdown-it';
import { hanBold } from './han-bold.ts';
import { mendPaste } from './mend-paste.ts';
import { meanBreaks, splitParagraph, wordsOf } from './paragraphs.ts';

/** Where a link or image of a body leads, once the catalog has looked it up. */
export interface Resolved {
  readonly href: string;
  /** Shown instead of the target where the source gives no text ([[索引号]]). */
  readonly label?: string;
}
/** A link as it stands in the source; line counts from 0 within the body. */
export interface LinkSource {
  readonly target: string;
  readonly form: 'link' | 'image' | 'index-no';
  readonly line: number;
}
/** Looks a target up; undefined when it leads nowhere, and then it is shown as text. */
export type Resolve = (link: LinkSource) => Resolved | undefined;

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}
/** Something in the source that is shown otherwise than it was written. */
export interface MarkdownFault {
  readonly code: 'text/html' | 'link/unsafe' | 'image/no-alt';
  readonly value: string;
  readonly line: number;
}
export interface RenderedMarkdown {
  readonly html: string;
  /** The words alone, a line per block, for search and summaries. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly faults: readonly MarkdownFault[];
}

type Parser = InstanceType<typeof MarkdownIt>;
type InlineState = Parameters<Parameters<Parser['inline']['ruler']['push']>[1]>[0];

interface Env {
  readonly resolve: Resolve;
  readonly headings: Heading[];
  readonly faults: MarkdownFault[];
}

const external = /^(https?|mailto|tel):/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
/** A tag or comment of HTML, which is never more than text here. */
export const markup = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i;
const unsafeLink = /\]\(\s*<?\s*((?:javascript|vbscript|data|file):[^)\s]{0,60}|\/\/[^)\s]{0,60})/i;

/** Markdown is text, not a program: no HTML, no schemes that run anything, none of the block forms that text from Word triggers by accident. */
function createParser(): Parser {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // Indented code, underlined headings, reference definitions and strikethrough are never meant here and would swallow text.
  md.disable(['code', 'lheading', 'reference', 'strikethrough']);
  const normalise = md.normalizeLink;
  md.normalizeLink = (url) => (external.test(url) ? normalise(url) : url);
  md.validateLink = (url) => external.test(url.trim()) || (!scheme.test(url.trim()) && !url.trim().startsWith('//'));
  md.inline.ruler.before('link', 'index_no', indexNoLink);
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<InlineState['scanDelims']> {
      const run = super.scanDelims(start, canSplitWord);
      if (!this.src.startsWith('**', start) || run.length !== 2) return run;
      const { opens, closes } = hanBold(this.src[start - 1] ?? '', this.src[start + 2] ?? '');
      return { ...run, can_open: run.can_open || opens, can_close: run.can_close || closes };
    }
  };
  md.core.ruler.push('daylight', ({ tokens, env }) => {
    const finished = finish(tokens, env as unknown as Env);
    tokens.splice(0, tokens.length, ...finished);
  });
  md.renderer.rules['table_open'] = () => '<div class="table-scroll" role="group" aria-label="表格" tabindex="0"><table>\n';
  md.renderer.rules['table_close'] = () => '</table></div>\n';
  return md;
}

const parser = createParser();

/** Renders a body. Headings begin at level 2, because the page's own title is the first; no level is skipped. */
export function renderMarkdown(source: string, resolve: Resolve): RenderedMarkdown {
  const env: Env = { resolve, headings: [], faults: [] };
  const tokens = parser.parse(mendPaste(source), env as unknown as Record<string, unknown>);
  const html = parser.renderer.render(tokens, parser.options, env as unknown as Record<string, unknown>);
  return { html, text: plainText(tokens), headings: env.headings, faults: env.faults };
}

/** `[[索引号]]` as a link token whose target is looked up with the others. */
function indexNoLink(state: InlineState, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const end = state.src.indexOf(']]', state.pos + 2);
  const number = end < 0 ? '' : state.src.slice(state.pos + 2, end).trim();
  if (!number || number.includes('\n') || number.includes('[')) return false;
  if (!silent) {
    const open = state.push('link_open', 'a', 1);
    open.attrSet('href', number);
    open.markup = 'index-no';
    state.push('text', '', 0).content = number;
    state.push('link_close', 'a', -1);
  }
  state.pos = end + 2;
  return true;
}

function finish(tokens: readonly Token[], env: Env): Token[] {
  const out: Token[] = [];
  // Looked at before the loop, which changes the tags.
  const shift = tokens.some((t) => t.type === 'heading_open' && t.tag === 'h1') ? 1 : 0;
  let level = 1;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      level = Math.min(Math.max(2, Number(token.tag[1]) + shift), level + 1, 6);
      token.tag = `h${level}`;
      const heading = { level, id: `section-${env.headings.length + 1}`, text: wordsOf(tokens[i + 1]?.children ?? []) };
      env.headings.push(heading);
      token.attrSet('id', heading.id);
    }
    if (token.type === 'heading_close') token.tag = `h${level}`;
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'inline') {
      noteFaults(token, env);
      finishInline(token, env);
    }
    if (token.type === 'inline' && tokens[i - 1]?.type === 'paragraph_open' && !tokens[i - 1]?.hidden) out.push(...splitParagraph(token));
    else out.push(token);
  }
  return out;
}

function noteFaults(token: Token, { faults }: Env): void {
  const first = token.map?.[0] ?? 0;
  const lineOf = ({ index }: RegExpExecArray): number => first + token.content.slice(0, index).split('\n').length - 1;
  const html = markup.exec(token.content);
  if (html) faults.push({ code: 'text/html', value: html[0].slice(0, 60), line: lineOf(html) });
  const unsafe = unsafeLink.exec(token.content);
  if (unsafe) faults.push({ code: 'link/unsafe', value: unsafe[1] ?? '', line: lineOf(unsafe) });
}

/** Looks up every link and image of a block, and gives line breaks the meaning they have in Chinese text. */
function finishInline(token: Token, env: Env): void {
  const line = token.map?.[0] ?? 0;
  const children = token.children ?? [];
  const broken: Token[] = [];
  for (const [i, child] of children.entries()) {
    if (child.type === 'link_open') finishLink(child, children[i + 1], { line, env, broken });
    if (child.type === 'link_close' && broken.at(-1)?.level === child.level) {
      broken.pop();
      child.type = 'text';
      child.content = '';
    }
    if (child.type === 'image') finishImage(child, line, env);
  }
  meanBreaks(children);
}

function finishLink(open: Token, text: Token | undefined, { line, env, broken }: { line: number; env: Env; broken: Token[] }): void {
  const target = attribute(open, 'href');
  if (external.test(target)) {
    if (/^https?:/i.test(target)) open.attrSet('rel', 'external noopener');
    return;
  }
  if (target.startsWith('#')) return;
  const resolved = env.resolve({ target: decoded(target), form: open.markup === 'index-no' ? 'index-no' : 'link', line });
  if (!resolved) {
    open.type = 'text';
    open.content = '';
    broken.push(open);
    return;
  }
  open.attrSet('href', resolved.href);
  if (resolved.label && text) text.content = resolved.label;
}

function finishImage(image: Token, line: number, env: Env): void {
  const target = decoded(attribute(image, 'src'));
  if (!image.content.trim()) env.faults.push({ code: 'image/no-alt', value: target, line });
  const resolved = external.test(target) ? undefined : env.resolve({ target, form: 'image', line });
  if (resolved) {
    image.attrSet('src', resolved.href);
    image.attrSet('loading', 'lazy');
    return;
  }
  // An image that is not there, or that another host would have to be asked for, is shown as its description.
  image.type = 'text';
  image.content = image.content || target;
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .flatMap((t) => (t.type === 'inline' ? [wordsOf(t.children ?? [])] : t.type === 'fence' ? [t.content] : []))
    .filter(Boolean)
    .join('\n');
}
