/**
 * Lists without the members of Array, which a page may have replaced: no
 * push, map, for-of, spread or destructuring in the loader.
 */

export function each<T>(list: ArrayLike<T>, use: (item: T, index: number) => void): void {
  for (let i = 0; i < list.length; i++) use(list[i], i);
}

export function add<T>(list: T[], item: T): void {
  list[list.length] = item;
}

export function keep<T>(list: ArrayLike<T>, wanted: (item: T) => unknown): T[] {
  const kept: T[] = [];
  each(list, (item) => {
    if (wanted(item)) add(kept, item);
  });
  return kept;
}

/** Own enumerable members of an object; whatever throws is left out. */
export function eachOwn(value: object, use: (name: string, item: unknown) => void): void {
  for (const name in value) {
    try {
      if (has(value, name)) use(name, (value as Record<string, unknown>)[name]);
    } catch {
      // a getter of the page threw: the member is not there
    }
  }
}

export function has(value: object, name: string): boolean {
  return {}.hasOwnProperty.call(value, name);
}
