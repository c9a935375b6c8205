// The one element of ours in a page: boxes around parts of it, which no highlight can draw. Its content lies in a closed
// shadow tree, so that neither the page's style reaches it nor the page's text gains from it.

let host: HTMLElement | null = null;
let root: ShadowRoot | null = null;

const HOST = 'all:initial;position:absolute;top:0;left:0;width:0;height:0;z-index:2147483647;pointer-events:none';

/** Adds something to the layer. @returns takes it away again, and the layer with the last one */
export function addToLayer(element: HTMLElement): () => void {
  if (host === null || root === null || !host.isConnected) {
    host = document.createElement('div');
    host.style.cssText = HOST;
    root = host.attachShadow({ mode: 'closed' });
    document.documentElement.append(host);
  }
  root.append(element);
  return () => {
    element.remove();
    if (root?.childElementCount === 0) host?.remove();
  };
}

/** Where the layer begins in the window: a page may have moved its own top left corner. */
export function layerAt(): { left: number; top: number } {
  const { left, top } = host?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { left, top };
}

/** Whether a change of the page is ours. */
export function isLayer(node: Node): boolean {
  return node === host;
}

/** Does something in a page without the layer. */
export function withoutLayer<T>(act: () => T): T {
  if (host === null || !host.isConnected) return act();
  host.remove();
  try {
    return act();
  } finally {
    document.documentElement.append(host);
  }
}

/** Takes the layer out of sight, for a picture. */
export function showLayer(isShown: boolean): void {
  if (host !== null) host.style.display = isShown ? 'block' : 'none';
}
