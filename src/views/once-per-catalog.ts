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
