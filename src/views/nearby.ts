/** For each record the two before and the two after it among those it belongs with. */
export function nearbyIn<R extends { readonly path: string }>(groups: Iterable<readonly R[]>): ReadonlyMap<string, readonly R[]> {
  const nearby = new Map<string, readonly R[]>();
  for (const members of groups)
    for (const [i, { path }] of members.entries())
      nearby.set(path, [...members.slice(Math.max(0, i - 2), i), ...members.slice(i + 1, i + 3)]);
  return nearby;
}
