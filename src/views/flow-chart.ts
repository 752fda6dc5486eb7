/** A step of a flow as it is drawn: lengths are in units of a picture that is `chartWidth` wide. */
export interface DrawnStep {
  readonly no: number;
  /** What the step is called, and how it is done, in lines that fit into the box. */
  readonly name: readonly string[];
  readonly how: readonly string[];
  readonly y: number;
  readonly height: number;
}
/** Steps under one another, each in a box, with an arrow from one to the next. */
export interface FlowChart {
  readonly height: number;
  readonly steps: readonly DrawnStep[];
  /** The steps as they were written, for whoever does not see the picture. */
  readonly said: readonly string[];
}

/** As wide as the text of a phone, so that letters are as large as those around the picture. */
const textWidth = 236;
const nameSize = 16;
const howSize = 14;
/** Distances that the template knows as well: a line of either size, the space above and below, the arrow. */
const nameLine = 22;
const howLine = 20;
const padding = 12;
const arrow = 24;

/** A diagram of steps, undefined where there are none. A step is `名称：怎样做`, or a name alone. */
export function flowChart(written: readonly string[] = []): FlowChart | undefined {
  const said = written.map((step) => step.trim()).filter(Boolean);
  if (said.length === 0) return undefined;
  const steps: DrawnStep[] = [];
  let y = 1;
  for (const [i, step] of said.entries()) {
    const { name, how } = partsOf(step);
    const drawn = { name: linesOf(name, textWidth / nameSize), how: how ? linesOf(how, textWidth / howSize) : [] };
    const height = 2 * padding + drawn.name.length * nameLine + drawn.how.length * howLine;
    steps.push({ no: i + 1, ...drawn, y, height });
    y += height + arrow;
  }
  return { height: y - arrow + 1, steps, said };
}

/** A long text before a colon is a sentence and no name. */
const longestName = 24;

function partsOf(step: string): { readonly name: string; readonly how: string } {
  const [, name = '', how = ''] = /^([^：:]+)(?:：|:(?!\/\/))\s*(.+)$/su.exec(step) ?? [];
  return name !== '' && name.length <= longestName ? { name, how } : { name: step, how: '' };
}

/** Signs that no line begins with; they hang over its end instead. */
const hanging = /[，。、；：！？）》”’」』,.;:!?)]/u;

/** Cuts a text into lines of so many Han characters; letters and digits take little more than half of one. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text.replace(/\s+/g, ' ')) {
    const own = /[\u0020-\u007e]/.test(character) ? 0.56 : 1;
    if (used + own > width && !hanging.test(character)) {
      lines.push(line.trim());
      line = '';
      used = 0;
    }
    line += character;
    used += own;
  }
  return [...lines, line.trim()].filter(Boolean);
}
