/** Types of the vendored ui.js, as far as the web app and the pages of modules use it. */
export type Child = VNode | string | number | boolean | null | undefined | Child[];
export interface VNode {
  type: unknown;
  props: Record<string, any>;
  key: unknown;
}
export type Component<P = any> = (props: P) => Child;

/** Markup by a template; attributes and children are values, so no text is ever read as markup. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
export function h(type: string | Component, props: Record<string, any> | null, ...children: Child[]): VNode;
export function render(node: Child, parent: Element | DocumentFragment): void;
export const Fragment: Component<{ children?: Child }>;

export type Update<T> = (next: T | ((last: T) => T)) => void;
export function useState(first?: any): [any, Update<any>];
export function useEffect(effect: () => void | (() => void), inputs?: readonly unknown[]): void;
export function useLayoutEffect(effect: () => void | (() => void), inputs?: readonly unknown[]): void;
export function useRef<T = any>(first?: T): { current: T };
export function useMemo<T>(make: () => T, inputs: readonly unknown[]): T;
export function useCallback<T extends (...given: any[]) => any>(call: T, inputs: readonly unknown[]): T;
export function useErrorBoundary(caught?: (fault: any) => void): [any, () => void];

export interface ReadonlySignal<T> {
  readonly value: T;
  peek(): T;
  subscribe(follow: (value: T) => void): () => void;
}
export interface Signal<T> extends ReadonlySignal<T> {
  value: T;
}
export function signal<T = any>(first?: T): Signal<T>;
export function computed<T>(make: () => T): ReadonlySignal<T>;
export function effect(run: () => void | (() => void)): () => void;
export function batch<T>(run: () => T): T;
