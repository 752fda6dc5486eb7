import type { Catalog } from '../catalog/catalog.ts';

/** A function of the catalog, which is frozen, whose result is found once: several pages show parts of the same. */
export function oncePerCatalog<T extends object>(find: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const found = new WeakMap<Catalog, T>();
  return (catalog) => {
    const result = found.get(catalog) ?? find(catalog);
    found.set(catalog, result);
    return result;
  };
}

/** A function of the catalog and a code in it (of a category, a department) whose result is found once for each, as the same object. */
export function oncePerCode<T extends object>(find: (catalog: Catalog, code: string) => T): (catalog: Catalog, code: string) => T {
  const resultsOf = oncePerCatalog(() => new Map<string, T>());
  return (catalog, code) => {
    const results = resultsOf(catalog);
    const result = results.get(code) ?? find(catalog, code);
    results.set(code, result);
    return result;
  };
}
