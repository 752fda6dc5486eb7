import { sourceLines } from '../src/content/source-lines.ts';
import {
  checkContent,
  gatingProblems,
  planContent,
  publishSite,
  type BuiltSite,
  type CheckedContent,
  type PipelineOptions,
} from '../src/pipeline.ts';
import { isFatal, type Problem } from '../src/problem/problem.ts';
import { renderText } from '../src/problem/report.ts';
import { openStaging, type Staging } from '../src/publish/staging.ts';
import { exitCodes } from './command.ts';
import type { Stage } from './progress.ts';

export interface SiteOptions extends PipelineOptions {
  readonly out: string;
  /** Builds what is sound and leaves out records with problems. */
  readonly force: boolean;
  readonly onStage: (stage: Stage) => void;
}

/** A finished build, or undefined where problems kept it from being put in place; they are printed. */
export type SiteResult = { readonly checked: CheckedContent; readonly built: BuiltSite } | undefined;

/** check → plan → publish, whole or not at all: whatever happens, the site in place is the old one or the new one. */
export async function buildSite({ out, force, onStage, ...pipeline }: SiteOptions): Promise<SiteResult> {
  const staging = openStaging(out, pipeline.content);
  const stop = abandonWhenInterrupted(staging);
  try {
    onStage('check');
    const checked = checkContent(pipeline);
    const gating = gatingProblems(checked.problems, checked.catalog);
    if (gating.length > 0) print(gating, pipeline.content);
    if (!checked.catalog || (gating.length > 0 && !force)) return undefined;
    onStage('plan');
    const built = await publishSite(planContent(checked.catalog, checked.asOf, pipeline), { content: pipeline.content, staging, onStage });
    if (built.problems.length > 0) print(built.problems, pipeline.content);
    return built.problems.some(isFatal) ? undefined : { checked, built };
  } finally {
    staging.abandon();
    stop();
  }
}

const print = (problems: readonly Problem[], content: string): void =>
  console.error(`\n${renderText(problems, 'zh', sourceLines(content))}\n`);

/** Ctrl-C and a stop from outside leave the old site as it was. What was staged goes when the processes that write into it have ended. */
function abandonWhenInterrupted({ abandon }: Staging): () => void {
  const end = (): never => {
    process.once('exit', abandon);
    process.exit(exitCodes.interrupted);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
