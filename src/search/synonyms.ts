/** Words with others that official documents use for the same. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What else is looked for with some runs of a question. */
export function synonymsOf(runs: readonly string[], synonyms: Synonyms): string[] {
  const asked = runs.join(' ');
  return Object.entries(synonyms).flatMap(([word, others]) =>
    asked.includes(word) ? others.filter((other) => !asked.includes(other)) : [],
  );
}
