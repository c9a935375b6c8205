/** Frames whose document may be read: those of the page's own site that hold something. */
export function ownFrames(document: Document): { frame: Element; inner: Document }[] {
  return [...document.querySelectorAll('iframe, frame')].flatMap((frame) => {
    const inner = innerOf(frame);
    const body = inner?.body ?? null;
    if (inner === null || body === null) return [];
    const isBlank = (body.textContent ?? '').trim() === '' && body.querySelector('img, a') === null;
    return isBlank ? [] : [{ frame, inner }];
  });
}

/** The document and those of its own frames, at any depth. */
export function allDocuments(document: Document): Document[] {
  return [document, ...ownFrames(document).flatMap(({ inner }) => allDocuments(inner))];
}

/** The document as it stands, with what its own frames show in their places, as the command's renderer writes it. */
export function serialise(document: Document): string {
  if (ownFrames(document).length === 0) return document.documentElement.outerHTML;
  return copyOf(document.documentElement, true).outerHTML;
}

function copyOf<T extends Element>(root: T, isMain: boolean): T {
  const copy = root.cloneNode(true) as T;
  // Links of a frame keep their meaning outside of it.
  if (!isMain) {
    const links = copy.querySelectorAll('a[href]');
    root.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link, at) => {
      if (/^https?:/.test(link.href)) links[at]?.setAttribute('href', link.href);
    });
  }
  const places = [...copy.querySelectorAll('iframe, frame')];
  const known = new Map(ownFrames(root.ownerDocument).map(({ frame, inner }) => [frame, inner]));
  [...root.querySelectorAll('iframe, frame')].forEach((frame, at) => {
    const inner = known.get(frame)?.body;
    if (inner === undefined) return;
    const place = root.ownerDocument.createElement('div');
    place.append(...copyOf(inner, false).childNodes);
    places[at]?.replaceWith(place);
  });
  return copy;
}

function innerOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null; // another site's
  }
}
