/** The queue stub of a page: keeps calls until the loader serves them. */
interface Stub {
  (): void;
  q?: IArguments[];
}

((page: Record<string, unknown>, name) => {
  const stub: Stub = function () {
    (stub.q = stub.q || []).push(arguments);
  };
  page[name] = page[name] || stub;
})(window as unknown as Record<string, unknown>, "foyer");
