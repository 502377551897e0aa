/** Routes of single-page applications in browsers without the Navigation API. */
import { each } from "../loader/list";
import { later, win } from "../loader/page";

export function watchRoutes(route: () => void): void {
  if ("navigation" in win) return;
  each(["pushState", "replaceState"] as const, (name) => {
    const original = history[name];
    history[name] = function (this: History) {
      const result = original.apply(this, arguments as never);
      later(route, 0);
      return result;
    };
  });
}
